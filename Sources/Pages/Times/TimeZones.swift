import Articles

/// The offset from UTC that holds where a page prints none.
enum TimeZones {
    /// Minutes east of UTC by the country of the host, else by the language of a country that has one clock.
    static func offsetMinutes(url: Address?, language: String?) -> Int? {
        if let domain = url?.host.split(separator: ".").last, let offset = byDomain[String(domain)] { return offset }
        return language.flatMap { byLanguage[$0] }
    }

    private static let byDomain = ["cn": 480, "tw": 480, "hk": 480, "mo": 480, "sg": 480, "jp": 540, "kr": 540]
    private static let byLanguage = ["zh": 480, "ja": 540, "ko": 540]
}
