// SQLite, with plain functions for bindings whose destructor is a macro that Swift cannot see.
#pragma once
#include <sqlite3.h>

static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *text, int length) {
    return sqlite3_bind_text(statement, index, text, length, SQLITE_TRANSIENT);
}

static inline int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int length) {
    return sqlite3_bind_blob(statement, index, bytes, length, SQLITE_TRANSIENT);
}

// Makes a database empty, as SQLite's manual says under SQLITE_DBCONFIG_RESET_DATABASE.
static inline int csqlite_reset(sqlite3 *database) {
    int status = sqlite3_db_config(database, SQLITE_DBCONFIG_RESET_DATABASE, 1, (int *)0);
    if (status == SQLITE_OK) {
        status = sqlite3_exec(database, "VACUUM", 0, 0, 0);
    }
    sqlite3_db_config(database, SQLITE_DBCONFIG_RESET_DATABASE, 0, (int *)0);
    return status;
}
