// zlib, with plain functions for the macros that open a compressor and a decompressor.
#pragma once
#include <zlib.h>

static inline int czlib_inflate_init(z_stream *stream) {
    return inflateInit(stream);
}

static inline int czlib_deflate_init(z_stream *stream, int level, int window_bits, int memory_level) {
    return deflateInit2(stream, level, Z_DEFLATED, window_bits, memory_level, Z_DEFAULT_STRATEGY);
}

// A decompressor for the format that the bits of the window tell: 15 for zlib, -15 for bare deflate, 31 for gzip.
static inline int czlib_inflate_init_window(z_stream *stream, int window_bits) {
    return inflateInit2(stream, window_bits);
}
