// libzip: the entries of ZIP files.
#pragma once
#include <zip.h>

// Whether the entry is kept as it is, neither compressed nor encrypted.
static inline int czip_is_stored(const zip_stat_t *entry) {
    return (entry->valid & ZIP_STAT_COMP_METHOD) && entry->comp_method == ZIP_CM_STORE &&
           (!(entry->valid & ZIP_STAT_ENCRYPTION_METHOD) || entry->encryption_method == ZIP_EM_NONE);
}
