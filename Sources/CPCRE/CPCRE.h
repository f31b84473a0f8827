// PCRE2's functions for UTF-8, whose names it hides behind macros that Swift does not see.
#pragma once
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

typedef pcre2_code_8 CPCRECode;
typedef pcre2_match_data_8 CPCREMatch;
typedef pcre2_match_context_8 CPCRELimits;

// Compiles a pattern; NULL where it is wrong, with the number of the error and where it was found.
static inline CPCRECode *cpcre_compile(const uint8_t *pattern, size_t length, uint32_t options, int *error,
                                       size_t *offset) {
    return pcre2_compile_8(pattern, length, options, error, offset, NULL);
}

static inline void cpcre_code_free(CPCRECode *code) {
    pcre2_code_free_8(code);
}

static inline CPCREMatch *cpcre_match_new(const CPCRECode *code) {
    return pcre2_match_data_create_from_pattern_8(code, NULL);
}

static inline void cpcre_match_free(CPCREMatch *match) {
    pcre2_match_data_free_8(match);
}

// Limits for matching: how many kibibytes it takes.
static inline CPCRELimits *cpcre_limits_new(uint32_t kibibytes) {
    CPCRELimits *limits = pcre2_match_context_create_8(NULL);
    if (limits != NULL) pcre2_set_heap_limit_8(limits, kibibytes);
    return limits;
}

// How often the inner function of the matcher is called from one place, and the last place at which a match may begin; the
// latter is for patterns that were compiled with PCRE2_USE_OFFSET_LIMIT.
static inline void cpcre_limits_set(CPCRELimits *limits, uint32_t steps, size_t last) {
    pcre2_set_match_limit_8(limits, steps);
    pcre2_set_offset_limit_8(limits, last);
}

static inline void cpcre_limits_free(CPCRELimits *limits) {
    pcre2_match_context_free_8(limits);
}

// Searches from an offset on; the result is positive for a match, else a number of an error.
static inline int cpcre_match(const CPCRECode *code, const uint8_t *text, size_t length, size_t start,
                              uint32_t options, CPCREMatch *match, CPCRELimits *limits) {
    return pcre2_match_8(code, text, length, start, options, match, limits);
}

// Where the last match begins and ends, in bytes.
static inline size_t cpcre_match_start(CPCREMatch *match) {
    return pcre2_get_ovector_pointer_8(match)[0];
}

static inline size_t cpcre_match_end(CPCREMatch *match) {
    return pcre2_get_ovector_pointer_8(match)[1];
}

// The C library has it, and declares it to GNU sources alone.
extern void *memmem(const void *haystack, size_t length, const void *needle, size_t needle_length);

// Where some bytes first stand in others; NULL where they do not.
static inline const void *cpcre_find(const void *haystack, size_t length, const void *needle, size_t needle_length) {
    return memmem(haystack, length, needle, needle_length);
}

// Writes what an error means, in English.
static inline void cpcre_error_text(int error, uint8_t *text, size_t capacity) {
    pcre2_get_error_message_8(error, text, capacity);
}
