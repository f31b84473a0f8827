/// Why a rule file cannot be used, or why it could not be applied to a page; the fault lies with the file.
public struct SiteRuleError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name of the file.
    public let file: String
    /// The line, counted from 1; nil where the whole file is at fault.
    public let line: Int?
    /// What is wrong and what to do.
    public let problem: String

    init(_ file: String, line: Int? = nil, _ problem: String) {
        self.file = file
        self.line = line
        self.problem = problem
    }

    /// The file, the line, and what is wrong, in one line.
    public var description: String {
        "the site rule \(file)" + (line.map { ", line \($0)" } ?? "") + ": \(problem)"
    }
}
