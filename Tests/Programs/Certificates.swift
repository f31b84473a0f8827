/// A certificate for a server, and the authority that signed it, both made for one test.
public struct Certificates: Sendable {
    /// The certificate of the authority.
    public let authority: String
    /// The server's certificate.
    public let server: String
    /// The server's key.
    public let key: String

    /// Makes certificates in a folder for a server of some names.
    public init(_ names: [String], in folder: String) throws {
        authority = folder + "/authority.pem"
        server = folder + "/server.pem"
        key = folder + "/server.key"
        let newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        try Self.openssl(
            ["req", "-x509"] + newKey
                + ["-keyout", "authority.key", "-out", authority, "-days", "2", "-subj", "/CN=Test authority"],
            in: folder)
        try Self.openssl(
            ["req"] + newKey + ["-keyout", key, "-out", "server.csr", "-subj", "/CN=\(names[0])"]
                + ["-addext", "subjectAltName=" + names.map { "DNS:\($0)" }.joined(separator: ",")], in: folder)
        try Self.openssl(
            ["x509", "-req", "-in", "server.csr", "-CA", authority, "-CAkey", "authority.key", "-CAcreateserial"]
                + ["-out", server, "-days", "2", "-copy_extensions", "copy"], in: folder)
    }

    private static func openssl(_ arguments: [String], in folder: String) throws {
        let output = try run(["openssl"] + arguments, folder: folder)
        if output.status != 0 { throw ServerProblem(text: "openssl \(arguments[0]) failed: \(output.stderr)") }
    }
}
