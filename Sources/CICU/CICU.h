// ICU's text boundary analysis.
//
// ICU's functions carry the version in their names (ubrk_open_72), hidden behind macros that Swift does not see. The
// inline functions below give the ones in use names that stay the same from one version of ICU to the next.
#pragma once
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/utypes.h>

static inline UBreakIterator *cicu_break_open(UBreakIteratorType type, const char *locale, UErrorCode *status) {
    return ubrk_open(type, locale, NULL, 0, status);
}

static inline void cicu_break_close(UBreakIterator *iterator) {
    ubrk_close(iterator);
}

static inline void cicu_break_set_text(UBreakIterator *iterator, UText *text, UErrorCode *status) {
    ubrk_setUText(iterator, text, status);
}

static inline int32_t cicu_break_first(UBreakIterator *iterator) {
    return ubrk_first(iterator);
}

// The next boundary, or UBRK_DONE.
static inline int32_t cicu_break_next(UBreakIterator *iterator) {
    return ubrk_next(iterator);
}

static inline int32_t cicu_break_rule_status(UBreakIterator *iterator) {
    return ubrk_getRuleStatus(iterator);
}

static inline UText *cicu_text_open_utf8(UText *text, const char *bytes, int64_t length, UErrorCode *status) {
    return utext_openUTF8(text, bytes, length, status);
}

static inline void cicu_text_close(UText *text) {
    utext_close(text);
}

static inline const char *cicu_error_name(UErrorCode status) {
    return u_errorName(status);
}

// UTEXT_INITIALIZER as a function, since Swift does not see a macro that makes a struct.
static inline UText cicu_text_initial(void) {
    UText text = UTEXT_INITIALIZER;
    return text;
}
