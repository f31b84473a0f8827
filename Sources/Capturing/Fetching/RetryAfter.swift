import CCurl

/// The header `Retry-After`; RFC 9110, section 10.2.3.
enum RetryAfter {
    /// The seconds to wait that a value says: a number, or the distance to a date.
    ///
    /// - Parameter now: seconds since 1970.
    static func seconds(_ value: String, now: Int64) -> Int? {
        let value = value.trimmed
        if !value.isEmpty, value.utf8.allSatisfy({ (48...57).contains($0) }) { return Int(value) ?? Int.max }
        let date = curl_getdate(value, nil)
        return date < 0 ? nil : Int(max(0, Int64(date) - now))
    }
}
