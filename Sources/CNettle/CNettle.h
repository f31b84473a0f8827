// nettle's SHA-1 and SHA-2: plain context structs that their owner keeps by value.
#pragma once
#include <nettle/sha1.h>
#include <nettle/sha2.h>
