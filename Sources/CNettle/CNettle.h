// nettle's SHA-2: a plain context struct that its owner keeps by value.
#pragma once
#include <nettle/sha2.h>
