/* Loaded before other libraries (LD_PRELOAD), has a program ask the name server on the port of loopback that
   STET_TEST_NAMES names, in place of those of the system. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <dlfcn.h>
#include <netdb.h>
#include <netinet/in.h>
#include <resolv.h>
#include <stdlib.h>

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
    int (*usual)(const char *, const char *, const struct addrinfo *, struct addrinfo **) = dlsym(RTLD_NEXT, "getaddrinfo");
    struct __res_state state = {0};
    struct in_addr numeric;
    unsigned char answer[512];
    char text[INET_ADDRSTRLEN];
    ns_msg message;
    ns_rr record;

    if (name == NULL || inet_pton(AF_INET, name, &numeric) == 1) return usual(name, service, hints, found);
    res_ninit(&state);
    state.nscount = 1;
    state.nsaddr_list[0].sin_family = AF_INET;
    state.nsaddr_list[0].sin_port = htons(atoi(getenv("STET_TEST_NAMES")));
    state.nsaddr_list[0].sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int length = res_nquery(&state, name, ns_c_in, ns_t_a, answer, sizeof answer);
    res_nclose(&state);
    if (length < 0 || ns_initparse(answer, length, &message) != 0 || ns_parserr(&message, ns_s_an, 0, &record) != 0)
        return EAI_NONAME;
    inet_ntop(AF_INET, ns_rr_rdata(record), text, sizeof text);
    return usual(text, service, hints, found);
}
