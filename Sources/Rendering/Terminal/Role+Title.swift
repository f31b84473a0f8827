import Articles

extension Credit.Role {
    /// The role as the name of a row: `Chief editor`.
    var title: String {
        let words = rawValue.split(separator: "-").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
