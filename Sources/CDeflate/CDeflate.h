// libdeflate: zlib streams of whole buffers, and checksums.
#pragma once
#include <libdeflate.h>
