/// What `datapackage.json` tells of the files in a WACZ file: WACZ 1.1.1, section 5.
struct DataPackage: Decodable {
    /// One file.
    struct Resource: Decodable {
        var path: String
        /// The digest of the file: `sha256:` and 64 hexadecimal digits.
        var hash: String
    }

    var resources: [Resource]

    static let path = "datapackage.json"
}

/// What `datapackage-digest.json` tells of `datapackage.json`: WACZ 1.1.1, section 6.
struct DataPackageDigest: Decodable {
    var hash: String

    static let path = "datapackage-digest.json"
}
