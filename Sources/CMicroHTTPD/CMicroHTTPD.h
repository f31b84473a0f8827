// libmicrohttpd, with plain functions for what it takes through variadic ones, which Swift cannot call.
#pragma once
#include <microhttpd.h>

// What is called while requests are served; `context` is handed to each of them.
typedef struct {
    void *context;
    // A connection was opened or closed.
    MHD_NotifyConnectionCallback connection;
    // The request line was read; what it returns is the request's own value.
    void *(*begun)(void *context, const char *target, struct MHD_Connection *connection);
    // The headers were read.
    MHD_AccessHandlerCallback headers;
    // The request is over.
    MHD_RequestCompletedCallback completed;
} cmhd_callbacks;

static inline size_t cmhd_keep_escapes(void *context, struct MHD_Connection *connection, char *text) {
    (void)context;
    (void)connection;
    size_t length = 0;
    while (text[length] != 0) length++;
    return length;
}

// Serves a listening socket on threads of its own. `timeout`: seconds without progress after which a connection is
// closed; `memory`: bytes for the headers of one request. NULL where it cannot be started.
static inline struct MHD_Daemon *cmhd_start(int socket, unsigned int threads, unsigned int connections,
                                            unsigned int timeout, size_t memory, cmhd_callbacks callbacks) {
    return MHD_start_daemon(MHD_USE_EPOLL | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_ITC, 0, NULL, NULL,
                            callbacks.headers, callbacks.context,
                            MHD_OPTION_LISTEN_SOCKET, socket,
                            MHD_OPTION_THREAD_POOL_SIZE, threads,
                            MHD_OPTION_CONNECTION_LIMIT, connections,
                            MHD_OPTION_CONNECTION_TIMEOUT, timeout,
                            MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory,
                            MHD_OPTION_STRICT_FOR_CLIENT, 1,
                            MHD_OPTION_SIGPIPE_HANDLED_BY_APP, 1,
                            MHD_OPTION_UNESCAPE_CALLBACK, cmhd_keep_escapes, NULL,
                            MHD_OPTION_NOTIFY_CONNECTION, callbacks.connection, callbacks.context,
                            MHD_OPTION_URI_LOG_CALLBACK, callbacks.begun, callbacks.context,
                            MHD_OPTION_NOTIFY_COMPLETED, callbacks.completed, callbacks.context, MHD_OPTION_END);
}

// A header of a request; NULL where it has none. It belongs to the request.
static inline const char *cmhd_header(struct MHD_Connection *connection, const char *name) {
    return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

// The socket of a connection; -1 where it is not known.
static inline int cmhd_socket(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info != NULL ? info->connect_fd : -1;
}

// Whether the notification is that of an opened connection.
static inline int cmhd_is_opened(enum MHD_ConnectionNotificationCode code) {
    return code == MHD_CONNECTION_NOTIFY_STARTED;
}
