// libxml2's tree and XPath.
#pragma once
#include <libxml/parser.h>
#include <libxml/dict.h>
#include <libxml/tree.h>
#include <libxml/valid.h>
#include <libxml/parserInternals.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// Errors are read where they happened; libxml2 must not print them.
static inline void cxml_ignore_error(void *data, xmlErrorPtr error) {
    (void)data;
    (void)error;
}

static inline void cxml_ignore_message(void *data, const char *format, ...) {
    (void)data;
    (void)format;
}

// Keeps what libxml2 would print on this thread from being printed.
static inline void cxml_silence(void) {
    xmlSetGenericErrorFunc(NULL, cxml_ignore_message);
}

// A context that prints no errors. NULL where memory ran out.
static inline xmlXPathContextPtr cxml_xpath_context(xmlDocPtr document) {
    xmlXPathContextPtr context = xmlXPathNewContext(document);
    if (context != NULL) context->error = cxml_ignore_error;
    return context;
}

// Marks a handler of SAX2, whose elements have namespaces.
static const unsigned int cxml_sax2 = XML_SAX2_MAGIC;
