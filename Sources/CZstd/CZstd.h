// The decoder of Zstandard, RFC 8878.
#pragma once
#include <zstd.h>
