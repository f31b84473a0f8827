extension Signature {
    /// The times that can be written: from 1970 to the end of the year 9999.
    private static let writableSeconds: ClosedRange<Int64> = 0...253_402_300_799

    /// Adds the signature as a commit holds it: `name <email> seconds +hhmm`.
    func encode(into bytes: inout [UInt8]) throws(GitError) {
        guard !name.isEmpty, name == Signature.cleaned(name, or: "") else {
            throw refusal("the name \(name.debugDescription) is empty or holds what Git forbids in names")
        }
        guard email == Signature.cleaned(email, or: "") else {
            throw refusal("the address \(email.debugDescription) holds what Git forbids in addresses")
        }
        guard Signature.writableSeconds.contains(seconds) else {
            throw refusal("the time \(seconds) is not between the years 1970 and 9999")
        }
        guard (-1439...1439).contains(offsetMinutes) else {
            throw refusal("the offset of \(offsetMinutes) minutes from UTC is not less than a day")
        }
        let minutes = abs(offsetMinutes)
        // With a one in front, so that zeros are written.
        let digits = String(10_000 + minutes / 60 * 100 + minutes % 60).dropFirst()
        for part in [name, " <", email, "> ", String(seconds), offsetMinutes < 0 ? " -" : " +"] { bytes += part.utf8 }
        bytes += digits.utf8
    }

    private func refusal(_ detail: String) -> GitError {
        GitError(.invalid, "write a signature", detail)
    }
}
