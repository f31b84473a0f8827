import Serving
import StetTool

#if canImport(Glibc)
    import Glibc
#endif

/// Waits for an interrupt or the request to end; to be asked for before any thread is started, which then leaves the
/// signals to this one.
struct EndSignals {
    private var signals = sigset_t()

    init() {
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        signal(SIGPIPE, SIG_IGN)
    }

    mutating func wait() {
        var number: Int32 = 0
        sigwait(&signals, &number)
    }
}

var capabilities = Capabilities()
capabilities.serve = { request throws(CapabilityError) in
    var signals = EndSignals()
    do throws(ArchiveServerError) {
        let address = ListenAddress(host: request.host, port: request.port)
        let server = try ArchiveServer(archive: request.path, at: address)
        request.started(server.address.text)
        signals.wait()
        withExtendedLifetime(server) {}
    } catch {
        throw CapabilityError(error.description)
    }
}
exit(StetTool.main(Array(CommandLine.arguments.dropFirst()), capabilities: capabilities))
