public import Archiving
import Glibc

/// Serves one archive over HTTP: pages, feeds, pictures and JSON, for reading only.
///
/// New versions are served as soon as they are committed. The server ends with its value.
public final class ArchiveServer {
    /// Where it listens, with the port that the system chose where it was left to it.
    public let address: ListenAddress

    private let server: HTTPServer

    /// Begins to serve an archive.
    ///
    /// - Parameters:
    ///   - path: the folder of the archive.
    ///   - address: where to listen. On a loopback address, requests by another name than this machine's are refused, so
    ///     that no page from elsewhere reads the archive through the browser (DNS rebinding).
    public init(archive path: String, at address: ListenAddress = .standard) throws(ArchiveServerError) {
        let site: Site
        do { site = try Site(archive: path, hosts: address.isLoopback ? Self.loopbackNames : nil) } catch {
            throw .archive(error)
        }
        do {
            let socket = try ListeningSocket(address)
            self.address = socket.address
            var limits = HTTPServer.Limits()
            limits.threads = max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
            server = try HTTPServer(socket, limits: limits) { site.answer($0) }
        } catch {
            throw .server(error)
        }
    }

    private static let loopbackNames: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
}

/// Why an archive cannot be served.
public enum ArchiveServerError: Error, Hashable, Sendable {
    case archive(ArchiveError)
    case server(ServerError)
}

extension ArchiveServerError: CustomStringConvertible {
    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .archive(let error): error.description
        case .server(let error): error.description
        }
    }
}
