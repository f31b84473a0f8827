import Commands
import Glibc

extension StetTool {
    private struct Options: Sendable {
        var listen: ListenPlace?
    }

    static let serve = Command(
        "serve", "serve the archive as web pages, feeds and JSON", Options(),
        arguments: [
            .option(
                "--listen", \.listen, "<address:port>", "where to listen; 127.0.0.1:8732 when left out",
                as: ListenPlace.parser)
        ],
        discussion: """
            Only this machine reaches the pages, unless --listen names another address, such as 0.0.0.0:8732 for all
            networks. The archive is only read. Port 0 lets the system choose one. It ends at an interrupt (Ctrl-C).
            """,
        examples: [("stet serve", "the archive at http://127.0.0.1:8732/")]
    ).entry { (options, tool, output) throws(Failure) in
        guard let serve = tool.capabilities.serve else { throw tool.handOver(to: .serve) }
        let path = try tool.archivePath(tool.globals.archive)
        let place = options.listen ?? ListenPlace(host: "127.0.0.1", port: 8732)
        let request = ServeRequest(path: path, host: place.host, port: place.port) { address in
            Output.writeAll(Array("stet: serving http://\(address)/\n".utf8), to: STDERR_FILENO)
        }
        do throws(CapabilityError) { try serve(request) } catch { throw Failure(error.message) }
        return .done
    }
}
