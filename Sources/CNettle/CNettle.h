// nettle's SHA-1 and SHA-2, and HMAC with the latter: plain context structs that their owner keeps by value.
#pragma once
#include <nettle/hmac.h>
#include <nettle/sha1.h>
#include <nettle/sha2.h>
