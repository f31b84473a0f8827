import Glibc

/// The secrets by which the messages to a webhook are signed, as they are written in a file, one a line, or in an environment
/// variable.
///
/// They are read when they are needed and kept nowhere.
struct WebhookSecrets {
    let texts: [String]

    /// The environment variable that holds them where no file does.
    static let variable = "STET_WEBHOOK_SECRET"

    /// So many may sign at once, while old ones go out of use.
    private static let most = 4

    /// Reads them.
    ///
    /// - Parameter file: the path; nil for the environment variable.
    init(file: String?, environment: [String: String]) throws(Failure) {
        let text: String
        if let file {
            text = String(decoding: try InputFile(file).bytes, as: UTF8.self)
        } else if let value = environment[Self.variable] {
            text = value
        } else {
            throw Failure(
                "a webhook needs a secret to sign by: name its file with --secret-file, or set \(Self.variable); make one "
                    + "with: (umask 077; echo whsec_$(openssl rand -base64 32) > secret)")
        }
        texts = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard (1...Self.most).contains(texts.count) else {
            let place = file.map { "'\($0)'" } ?? Self.variable
            throw Failure("\(place) must hold 1 to \(Self.most) secrets, one a line, and holds \(texts.count)")
        }
    }

    /// The path of a file as any process finds it.
    static func absolute(_ path: String) throws(Failure) -> String {
        guard path != "-" else { throw Failure("a secret is read again and again, so it cannot be on standard input") }
        guard let pointer = realpath(path, nil) else {
            throw Failure("cannot read '\(path)': \(String(cString: strerror(errno))); check the path")
        }
        defer { free(pointer) }
        return String(cString: pointer)
    }
}
