// libgit2, with plain functions for the settings it takes through a variadic one, which Swift cannot call.
#pragma once
#include <git2.h>

// Whether a repository must belong to the user who opens it.
static inline int cgit2_set_owner_validation(int enabled) {
    return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, enabled);
}

// Whether written objects and references are forced to the disk before a call returns.
static inline int cgit2_set_fsync(int enabled) {
    return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}

// How many bytes of objects are kept in memory, for all repositories together.
static inline int cgit2_set_cache_limit(long bytes) {
    return git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, (ssize_t)bytes);
}

// How much of pack files is mapped into memory: the size of one window, and of all together.
static inline int cgit2_set_windows(size_t window, size_t all) {
    int status = git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, window);
    return status < 0 ? status : git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, all);
}
