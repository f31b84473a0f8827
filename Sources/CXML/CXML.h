// libxml2's tree and XPath.
#pragma once
#include <libxml/parser.h>
#include <libxml/dict.h>
#include <libxml/tree.h>
#include <libxml/valid.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// xmlFree is a variable that holds a function, which Swift 6 takes for shared mutable state.
static inline void cxml_free(void *memory) {
    xmlFree(memory);
}

// Errors are read where they happened; libxml2 must not print them.
static inline void cxml_ignore_error(void *data, xmlErrorPtr error) {
    (void)data;
    (void)error;
}

// A context that prints no errors. NULL where memory ran out.
static inline xmlXPathContextPtr cxml_xpath_context(xmlDocPtr document) {
    xmlXPathContextPtr context = xmlXPathNewContext(document);
    if (context != NULL) context->error = cxml_ignore_error;
    return context;
}
