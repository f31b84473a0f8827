// libgit2, with plain functions for the settings it takes through a variadic one, which Swift cannot call.
#pragma once
#include <stdlib.h>
#include <git2.h>
#include <git2/sys/repository.h>

// Whether a repository must belong to the user who opens it.
static inline int cgit2_set_owner_validation(int enabled) {
    return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, enabled);
}

// Whether written objects and references are forced to the disk before a call returns.
static inline int cgit2_set_fsync(int enabled) {
    return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}

// The certificate authorities that https connections trust: a file of them, a folder of files, or both.
static inline int cgit2_set_certificates(const char *file, const char *folder) {
    return git_libgit2_opts(GIT_OPT_SET_SSL_CERT_LOCATIONS, file, folder);
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

// Makes a failure of a reference that the other side did not take; without this libgit2 says nothing of it.
static inline int cgit2_push_result(const char *name, const char *problem, void *payload) {
    (void)name;
    (void)payload;
    if (!problem) {
        return 0;
    }
    git_error_set_str(GIT_ERROR_NET, problem);
    return GIT_EUSER;
}

// Offers the keys of the user's agent, else what the system knows of the user, each once for a connection.
static inline int cgit2_credentials(
    git_credential **out, const char *url, const char *user, unsigned int allowed, void *tries) {
    int try_number = (*(int *)tries)++;
    if (try_number > 2) {
        return GIT_EAUTH;
    }
    if (allowed & GIT_CREDENTIAL_USERNAME) {
        return git_credential_username_new(out, user ? user : "git");
    }
    if (allowed & GIT_CREDENTIAL_SSH_KEY) {
        // Without an agent libgit2 would call it a fault of the connection.
        const char *agent = getenv("SSH_AUTH_SOCK");
        if (agent == NULL || *agent == '\0') {
            return GIT_EAUTH;
        }
        return git_credential_ssh_key_from_agent(out, user ? user : "git");
    }
    if (allowed & GIT_CREDENTIAL_DEFAULT) {
        return git_credential_default_new(out);
    }
    return GIT_PASSTHROUGH;
}
