// gumbo, the HTML5 parser, run inside an arena with bounds.
//
// gumbo frees its tree by recursion, does not check whether memory was given, and can be led to make trees whose size is
// the square of the page's. Here it takes all memory from an arena, which is freed at once; when the arena's bound or the
// time is used up, the parse is left with siglongjmp. Nothing is lost by that: gumbo holds nothing outside the arena.
//
// gumbo's own assertions can fail, too, and the library is built with them on. abort() lets a signal handler leave it by a
// jump (C17 7.22.4.1, POSIX abort), so the parse is left in the same way, and SIGABRTs from elsewhere go on as before.
#pragma once
#include <gumbo.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct cgumbo_chunk {
    struct cgumbo_chunk *next;
    void *padding;
} cgumbo_chunk;

typedef enum { CGUMBO_DONE, CGUMBO_NO_MEMORY, CGUMBO_NO_TIME, CGUMBO_FAILED } cgumbo_status;

// A parse: the arena, what bounds it, and gumbo's tree.
typedef struct {
    cgumbo_chunk *chunks;
    char *next;
    char *last;
    size_t left;
    size_t chunk_size;
    size_t memory_left;
    uint32_t calls;
    int64_t deadline;
    cgumbo_status status;
    GumboOutput *output;
    sigjmp_buf exit;
} cgumbo_parse;

// The processor time of this thread in nanoseconds.
static inline int64_t cgumbo_time(void) {
    struct timespec time;
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) != 0) return 0;
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static inline void cgumbo_leave(cgumbo_parse *parse, cgumbo_status status) {
    parse->status = status;
    siglongjmp(parse->exit, 1);
}

static inline void *cgumbo_allocate(void *data, size_t size) {
    cgumbo_parse *parse = (cgumbo_parse *)data;
    if ((++parse->calls & 511) == 0 && cgumbo_time() > parse->deadline) cgumbo_leave(parse, CGUMBO_NO_TIME);
    if (size > parse->memory_left) cgumbo_leave(parse, CGUMBO_NO_MEMORY);
    size_t rounded = (size + 15) & ~(size_t)15;
    if (rounded > parse->left) {
        size_t room = rounded > parse->chunk_size ? rounded : parse->chunk_size;
        if (room + sizeof(cgumbo_chunk) > parse->memory_left) cgumbo_leave(parse, CGUMBO_NO_MEMORY);
        cgumbo_chunk *chunk = (cgumbo_chunk *)malloc(sizeof(cgumbo_chunk) + room);
        if (chunk == NULL) cgumbo_leave(parse, CGUMBO_NO_MEMORY);
        parse->memory_left -= room + sizeof(cgumbo_chunk);
        if (parse->chunk_size < ((size_t)1 << 22)) parse->chunk_size *= 2;
        chunk->next = parse->chunks;
        parse->chunks = chunk;
        parse->next = (char *)(chunk + 1);
        parse->left = room;
    }
    parse->last = parse->next;
    parse->next += rounded;
    parse->left -= rounded;
    return parse->last;
}

// Takes back what was given last; the rest waits for the end of the arena.
static inline void cgumbo_deallocate(void *data, void *memory) {
    cgumbo_parse *parse = (cgumbo_parse *)data;
    if (memory == NULL || memory != (void *)parse->last) return;
    parse->left += (size_t)(parse->next - parse->last);
    parse->next = parse->last;
    parse->last = NULL;
}

static inline void cgumbo_free(cgumbo_parse *parse) {
    while (parse->chunks != NULL) {
        cgumbo_chunk *next = parse->chunks->next;
        free(parse->chunks);
        parse->chunks = next;
    }
    free(parse);
}

// Where the parse stands that this thread is in.
static inline cgumbo_parse **cgumbo_current(void) {
    static __thread cgumbo_parse *current;
    return &current;
}

// What SIGABRT did before.
static inline struct sigaction *cgumbo_former_action(void) {
    static struct sigaction action;
    return &action;
}

static inline void cgumbo_aborted(int signal) {
    if (*cgumbo_current() != NULL) cgumbo_leave(*cgumbo_current(), CGUMBO_FAILED);
    sigaction(signal, cgumbo_former_action(), NULL);
    raise(signal);
}

// Lets parses be left when an assertion fails. To be called once.
static inline void cgumbo_catch_assertions(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = cgumbo_aborted;
    action.sa_flags = SA_NODEFER;
    sigaction(SIGABRT, &action, cgumbo_former_action());
}

// Parses UTF-8 text, which must outlive the parse. NULL where there is no memory even to begin. The tree is there if the
// status is CGUMBO_DONE. `memory` is in bytes, `time` in nanoseconds of the thread's processor time.
static inline cgumbo_parse *cgumbo_parse_text(const char *text, size_t length, size_t memory, int64_t time) {
    cgumbo_parse *parse = (cgumbo_parse *)calloc(1, sizeof(cgumbo_parse));
    if (parse == NULL) return NULL;
    // Nearly all pages fit into one chunk of this size; what of it they do not use is never touched. malloc gives memory
    // back to the system in steps of twice the largest chunk freed, so a smaller one would be asked for page after page.
    parse->chunk_size = (size_t)1 << 24;
    parse->memory_left = memory;
    parse->deadline = cgumbo_time() + time;
    if (sigsetjmp(parse->exit, 1) == 0) {
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = cgumbo_allocate;
        options.deallocator = cgumbo_deallocate;
        options.userdata = parse;
        options.max_errors = 0;
        *cgumbo_current() = parse;
        parse->output = gumbo_parse_with_options(&options, text, length);
    } else {
        parse->output = NULL;
    }
    *cgumbo_current() = NULL;
    return parse;
}

// The members of gumbo's unions, so that Swift need not copy the unions to reach them.

static inline const GumboVector *cgumbo_children(const GumboNode *node) {
    switch (node->type) {
    case GUMBO_NODE_DOCUMENT: return &node->v.document.children;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE: return &node->v.element.children;
    default: return NULL;
    }
}

static inline const GumboNode *cgumbo_child(const GumboVector *children, unsigned int index) {
    return (const GumboNode *)children->data[index];
}

static inline const GumboVector *cgumbo_attributes(const GumboNode *element) {
    return &element->v.element.attributes;
}

static inline const GumboAttribute *cgumbo_attribute(const GumboVector *attributes, unsigned int index) {
    return (const GumboAttribute *)attributes->data[index];
}

static inline GumboTag cgumbo_tag(const GumboNode *element) {
    return element->v.element.tag;
}

// The name as the page spells it, for an element that gumbo does not know: `my-tag` of `<my-tag class=a>`.
static inline GumboStringPiece cgumbo_original_name(const GumboNode *element) {
    GumboStringPiece name = element->v.element.original_tag;
    if (name.data != NULL) gumbo_tag_from_original_text(&name);
    return name;
}

// Where an element's start tag begins in the text that was parsed; NULL for an element that no tag brought.
static inline const char *cgumbo_start(const GumboNode *element) {
    return element->v.element.original_tag.data;
}

static inline const char *cgumbo_text(const GumboNode *node) {
    return node->v.text.text;
}
