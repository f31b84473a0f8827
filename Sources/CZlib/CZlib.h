// zlib, with a plain function for the macro that opens a decompressor.
#pragma once
#include <zlib.h>

static inline int czlib_inflate_init(z_stream *stream) {
    return inflateInit(stream);
}
