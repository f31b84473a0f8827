import CMicroHTTPD

/// One request with its answer, from the reading of its first line to the last byte sent.
final class Exchange {
    private let target: String
    /// The status line and headers of a request that has a body come before its body.
    private var hasHeaders = false

    private init(target: String) {
        self.target = target
    }

    // The functions that libmicrohttpd calls; each is given the server's core.

    static let connectionChanged: MHD_NotifyConnectionCallback = { core, connection, _, code in
        guard let watch = Exchange.core(core)?.watch else { return }
        let socket = cmhd_socket(connection)
        if cmhd_is_opened(code) != 0 { watch.expectHeaders(on: socket) } else { watch.forget(socket) }
    }

    static let begun:
        @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?) -> UnsafeMutableRawPointer? = {
            _, target, _ in
            let exchange = Exchange(target: target.map { String(cString: $0) } ?? "")
            return Unmanaged.passRetained(exchange).toOpaque()
        }

    static let headersRead: MHD_AccessHandlerCallback = {
        core, connection, _, method, _, _, bodyLength, exchange in
        guard let core = Exchange.core(core), let connection, let method,
            let exchange = exchange?.pointee.map({ Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() })
        else { return .NO }
        let name = String(cString: method)
        // A body is left unread: nothing here takes one.
        guard exchange.hasHeaders || Request.Method(rawValue: name) == nil else {
            exchange.hasHeaders = true
            return .YES
        }
        bodyLength?.pointee = 0
        core.watch.forget(cmhd_socket(connection))
        return exchange.answer(core.answer(exchange.request(name, connection)), connection)
    }

    static let completed: MHD_RequestCompletedCallback = { core, connection, exchange, _ in
        guard let exchange, let pointer = exchange.pointee else { return }
        Unmanaged<Exchange>.fromOpaque(pointer).release()
        exchange.pointee = nil
        if let connection { Exchange.core(core)?.watch.expectHeaders(on: cmhd_socket(connection)) }
    }

    private static func core(_ pointer: UnsafeMutableRawPointer?) -> Core? {
        pointer.map { Unmanaged<Core>.fromOpaque($0).takeUnretainedValue() }
    }

    private func request(_ method: String, _ connection: OpaquePointer) -> IncomingRequest {
        func header(_ name: String) -> String? { cmhd_header(connection, name).map { String(cString: $0) } }
        return IncomingRequest(
            method: method, target: target, host: header("Host"), ifNoneMatch: header("If-None-Match"),
            ifModifiedSince: header("If-Modified-Since"), acceptEncoding: header("Accept-Encoding"))
    }

    private func answer(_ response: Response, _ connection: OpaquePointer) -> MHD_Result {
        let made = response.body.withUnsafeBytes { bytes in
            MHD_create_response_from_buffer(
                bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress), .RESPMEM_MUST_COPY)
        }
        guard let made else { return .NO }
        defer { MHD_destroy_response(made) }
        for header in response.headers { MHD_add_response_header(made, header.name, header.value) }
        return MHD_queue_response(connection, UInt32(response.status.rawValue), made)
    }
}
