// ICU's text boundary analysis, its converters and its detection of encodings.
//
// ICU's functions carry the version in their names (ubrk_open_72), hidden behind macros that Swift does not see. The
// inline functions below give the ones in use names that stay the same from one version of ICU to the next.
#pragma once
#include <stdbool.h>
#include <unicode/ubrk.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>
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

// Writes U+FFFD for bytes that cannot be decoded and counts it in `context`, an int64_t.
//
// Where a pair of bytes has no character and the second is ASCII, that one stays itself, as the Encoding Standard wants
// it: a broken lead byte must not swallow the quote or bracket after it. Not so in UTF-16, where ASCII has two bytes.
static inline void cicu_count_replacement(const void *context, UConverterToUnicodeArgs *arguments, const char *bytes,
                                          int32_t length, UConverterCallbackReason reason, UErrorCode *status) {
    if (reason > UCNV_IRREGULAR) return;
    *status = U_ZERO_ERROR;
    *(int64_t *)context += 1;
    UChar text[2] = {0xFFFD, 0};
    bool keeps_second = length == 2 && bytes[0] < 0 && bytes[1] >= 0 && ucnv_getMinCharSize(arguments->converter) == 1;
    if (keeps_second) text[1] = (UChar)bytes[1];
    ucnv_cbToUWriteUChars(arguments, text, keeps_second ? 2 : 1, 0, status);
}

static inline UConverter *cicu_converter_open(const char *name, UErrorCode *status) {
    return ucnv_open(name, status);
}

static inline void cicu_converter_close(UConverter *converter) {
    ucnv_close(converter);
}

// Decodes `source` whole to UTF-8; both converters are reset first. Returns the length written, which is right if
// `status` is no failure. `replacements` counts what could not be decoded.
static inline int64_t cicu_convert(UConverter *utf8, UConverter *from, const char *source, int64_t length, char *target,
                                   int64_t capacity, int64_t *replacements, UErrorCode *status) {
    UChar pivot[4096], *pivot_source = pivot, *pivot_target = pivot;
    char *end = target;
    *replacements = 0;
    ucnv_setToUCallBack(from, cicu_count_replacement, replacements, NULL, NULL, status);
    ucnv_convertEx(utf8, from, &end, target + capacity, &source, source + length, pivot, &pivot_source, &pivot_target,
                   pivot + 4096, true, true, status);
    return end - target;
}

static inline UCharsetDetector *cicu_detector_open(UErrorCode *status) {
    return ucsdet_open(status);
}

static inline void cicu_detector_close(UCharsetDetector *detector) {
    ucsdet_close(detector);
}

// Gives the detector bytes, which must outlive the detection, and whether it shall pass over markup.
static inline void cicu_detector_set_bytes(UCharsetDetector *detector, const char *bytes, int32_t length,
                                           bool passes_over_markup, UErrorCode *status) {
    ucsdet_setText(detector, bytes, length, status);
    ucsdet_enableInputFilter(detector, passes_over_markup);
}

// The names of the encodings that fit, the likeliest first; they belong to the detector. Returns how many, at most
// `capacity`.
static inline int32_t cicu_detector_names(UCharsetDetector *detector, const char **names, int32_t *confidences,
                                          int32_t capacity, UErrorCode *status) {
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector, &count, status);
    if (U_FAILURE(*status) || matches == NULL) return 0;
    if (count > capacity) count = capacity;
    for (int32_t i = 0; i < count; i++) {
        names[i] = ucsdet_getName(matches[i], status);
        confidences[i] = ucsdet_getConfidence(matches[i], status);
    }
    return U_FAILURE(*status) ? 0 : count;
}
