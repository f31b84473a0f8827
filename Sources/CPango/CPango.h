// Pango's setting of text, cairo's surfaces for pictures and SVG, and what joins the two.
//
// One module for both libraries: the header of pangocairo includes cairo's, and the same types in two modules would not
// be the same for Swift.
#pragma once
#include <cairo-svg.h>
#include <pango/pangocairo.h>

// A size in pixels in Pango's units.
static inline int cpango_units(double pixels) {
    return pango_units_from_double(pixels);
}

// Releases an object of GLib's; NULL is nothing.
static inline void cpango_unref(void *object) {
    if (object != NULL) g_object_unref(object);
}

// Gives an attribute the bytes that it covers, and to a list of attributes the attribute.
static inline void cpango_add(PangoAttrList *list, PangoAttribute *attribute, unsigned start, unsigned end) {
    attribute->start_index = start;
    attribute->end_index = end;
    pango_attr_list_insert(list, attribute);
}
