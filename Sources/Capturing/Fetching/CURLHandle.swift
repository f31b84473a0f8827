import CCurl
import Glibc

/// Owns one of libcurl's easy handles, with the connections that it keeps.
struct CURLHandle: ~Copyable {
    let handle: UnsafeMutableRawPointer
    private let names: UnsafeMutablePointer<curl_slist>?
    private let settings: FetchSettings

    /// libcurl must be started once, before the first handle and before other threads use it.
    private static let isStarted: Bool = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    init(_ settings: FetchSettings) throws(FetchError) {
        if let file = settings.authorities, access(file, R_OK) != 0 {
            throw .invalidSetting("cannot read the certificates in '\(file)'; check --cacert")
        }
        guard Self.isStarted, let handle = curl_easy_init() else { throw .noMemory }
        self.handle = handle
        self.settings = settings
        names = settings.resolved.reduce(nil) { list, name in curl_slist_append(list, name) }
        prepare()
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(names)
    }

    /// What is the same for all requests.
    private func prepare() {
        let numbers: [(CURLoption, Int)] = [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_SSL_VERIFYPEER, 1),
            (CURLOPT_SSL_VERIFYHOST, 2), (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS)),
            (CURLOPT_TIMEOUT, settings.timeout), (CURLOPT_CONNECTTIMEOUT, settings.connectTimeout),
            (CURLOPT_LOW_SPEED_LIMIT, settings.slowestBytes), (CURLOPT_LOW_SPEED_TIME, settings.slowSeconds),
            (CURLOPT_NOPROGRESS, 0), (CURLOPT_HTTP09_ALLOWED, 0), (CURLOPT_MAXCONNECTS, 16),
        ]
        for (option, value) in numbers { ccurl_set_number(handle, option, value) }
        ccurl_set_size(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(settings.largestBody))
        ccurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        ccurl_set_text(handle, CURLOPT_USERAGENT, settings.userAgent)
        // Every compression that libcurl can undo.
        ccurl_set_text(handle, CURLOPT_ACCEPT_ENCODING, "")
        // An empty name keeps the proxies that environment variables name from being used.
        ccurl_set_text(handle, CURLOPT_PROXY, settings.proxy ?? "")
        if let file = settings.authorities { ccurl_set_text(handle, CURLOPT_CAINFO, file) }
        if let names { ccurl_set_list(handle, CURLOPT_RESOLVE, names) }
        setCallbacks()
    }

    private func setCallbacks() {
        ccurl_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, _, count, transfer in
            let line = UnsafeRawBufferPointer(start: bytes, count: count)
            return CURLHandle.transfer(transfer)?.take(header: line) == true ? count : 0
        }
        ccurl_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, _, count, transfer in
            let piece = UnsafeRawBufferPointer(start: bytes, count: count)
            return CURLHandle.transfer(transfer)?.take(body: piece) == true ? count : 0
        }
        ccurl_set_progress(handle) { transfer, _, received, _, _ in
            CURLHandle.transfer(transfer)?.hear(received: Int(received)) == true ? 0 : 1
        }
        ccurl_set_opener(handle) { transfer, _, address in
            guard let address else { return -1 }
            var bytes = [UInt8](repeating: 0, count: 16)
            let count = Int(ccurl_address_bytes(address, &bytes))
            guard let target = IPAddress(bytes: Array(bytes.prefix(count))),
                CURLHandle.transfer(transfer)?.allows(target) == true
            else { return -1 }
            return ccurl_open_socket(address)
        }
    }

    /// What a callback is given; it is set before each transfer, and libcurl calls back at no other time.
    private static func transfer(_ pointer: UnsafeMutableRawPointer?) -> Transfer? {
        pointer.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Makes one request and waits for its end; what comes back is in the transfer.
    func perform(_ address: WebAddress, _ request: FetchRequest, _ transfer: Transfer) throws(FetchError) {
        let fields = prepare(address, request, transfer)
        let code = withExtendedLifetime((transfer, fields)) { curl_easy_perform(handle) }
        try check(code, address, transfer)
    }

    /// Makes ready for one request; the transfer and what is returned must live until its end.
    func prepare(_ address: WebAddress, _ request: FetchRequest, _ transfer: Transfer) -> FieldList {
        transfer.host = address.host
        let pointer = Unmanaged.passUnretained(transfer).toOpaque()
        for option in [
            CURLOPT_HEADERDATA, CURLOPT_WRITEDATA, CURLOPT_XFERINFODATA, CURLOPT_OPENSOCKETDATA,
        ] {
            ccurl_set_pointer(handle, option, pointer)
        }
        let fields = FieldList(request.fields)
        if let content = request.content {
            ccurl_post(handle, content.body, curl_off_t(content.body.count))
        } else {
            ccurl_set_number(handle, CURLOPT_HTTPGET, 1)
        }
        ccurl_set_list(handle, CURLOPT_HTTPHEADER, fields.list)
        ccurl_set_text(handle, CURLOPT_URL, address.text)
        ccurl_set_text(handle, CURLOPT_USERNAME, address.user)
        ccurl_set_text(handle, CURLOPT_PASSWORD, address.password)
        return fields
    }

    /// Throws what went wrong in a transfer that ended with a code.
    func check(_ code: CURLcode, _ address: WebAddress, _ transfer: Transfer) throws(FetchError) {
        if code == CURLE_OK { return }
        throw transfer.objection ?? error(code, address)
    }

    /// The one place where libcurl's codes become errors.
    private func error(_ code: CURLcode, _ address: WebAddress) -> FetchError {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: .unknownHost(address.host)
        case CURLE_COULDNT_RESOLVE_PROXY: .unknownHost(settings.proxy ?? "")
        case CURLE_COULDNT_CONNECT: .cannotConnect(host: address.host)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_ISSUER_ERROR:
            .insecure(host: address.host, reason: Self.reason(code))
        case CURLE_OPERATION_TIMEDOUT: timeout()
        case CURLE_FILESIZE_EXCEEDED: .tooLarge(limit: settings.largestBody)
        case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_HTTP2_STREAM:
            .brokenOff
        case CURLE_BAD_CONTENT_ENCODING: .undecodable
        case CURLE_OUT_OF_MEMORY: .noMemory
        case CURLE_URL_MALFORMAT: .invalidAddress(address.text, "it cannot be read")
        default: .senseless(Self.reason(code))
        }
    }

    private func timeout() -> FetchError {
        var total: curl_off_t = 0
        let isWhole = ccurl_get_size(handle, CURLINFO_TOTAL_TIME_T, &total) == CURLE_OK
        let isLate = isWhole && total >= curl_off_t(settings.timeout) * 1_000_000
        let isConnecting = ccurl_number(handle, CURLINFO_RESPONSE_CODE) == 0 && !isLate
        if isLate { return .timedOut(seconds: settings.timeout) }
        return isConnecting && total >= curl_off_t(settings.connectTimeout) * 1_000_000
            ? .timedOut(seconds: settings.connectTimeout)
            : .tooSlow(bytes: settings.slowestBytes, seconds: settings.slowSeconds)
    }

    private static func reason(_ code: CURLcode) -> String {
        String(cString: curl_easy_strerror(code)).lowercased()
    }
}

/// Owns libcurl's list of the header fields of a request.
final class FieldList {
    let list: UnsafeMutablePointer<curl_slist>?

    init(_ fields: [Headers.Field]) {
        list = fields.reduce(nil) { list, field in curl_slist_append(list, "\(field.name): \(field.value)") }
    }

    deinit {
        curl_slist_free_all(list)
    }
}
