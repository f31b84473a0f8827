import Foundation
import Programs

/// Chromium, as a reader has it and as a screen reader does.
public enum Browser {
    /// Opens pages one by one, each in a tab of its own.
    public static func visit(_ visits: [Visit]) throws -> [VisitedPage] {
        let script = Places.package + "/Tests/Browser/browser.py"
        let output = try Python.run([script], input: JSONEncoder().encode(visits))
        guard output.status == 0 else { throw ToolError("the browser: \(output.stderr)") }
        return try JSONDecoder().decode([VisitedPage].self, from: output.bytes)
    }
}

/// A page to be opened, and how.
public struct Visit: Encodable, Sendable {
    /// The address, or the path of a file behind `file://`.
    public var url: String
    /// The width of the window in pixels; a narrow one is that of a phone.
    public var width = 1280
    /// `light` or `dark`.
    public var scheme = "light"
    /// `print` for paper.
    public var media = ""
    /// Elements to be clicked once the page is there, by their selectors.
    public var clicks: [String] = []
    /// Expressions in JavaScript whose values are asked for afterwards; each yields a text.
    public var questions: [String] = []

    public init(_ url: String) {
        self.url = url
    }
}

/// What there was on a page.
public struct VisitedPage: Decodable, Sendable {
    public var url: String
    public var title: String
    /// The text that is seen.
    public var text: String
    /// Where its links lead.
    public var links: [String]
    /// By how many pixels the page is wider than its window.
    public var overflow: Int
    /// The answers to the questions of the visit.
    public var answers: [String?]
    /// The landmarks of the accessibility tree by role and name: `main`, `region Credits`.
    public var landmarks: [String]
    /// The headings by level and text: `1 Night ferry returns`.
    public var headings: [String]
    /// The roles of elements that should have a name for screen readers and have none.
    public var nameless: [String]
    /// All roles in the accessibility tree.
    public var roles: [String]
    /// What the console said: errors, warnings, violations of the content security policy.
    public var complaints: [String]
    /// What `alert` and its like said.
    public var dialogs: [String]
    /// The addresses of all that was loaded, the page itself among them.
    public var requests: [String]
}
