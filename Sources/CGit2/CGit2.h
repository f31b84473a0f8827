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
