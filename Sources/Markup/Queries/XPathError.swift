/// Why an XPath expression was not compiled or evaluated.
public struct XPathError: Error, Hashable, Sendable {
    /// The expression, cut where it is very long.
    public let expression: String

    /// Where in the expression the trouble shows, in characters from 0; nil where it is no place's fault.
    public let position: Int?

    /// What is wrong.
    public let reason: Reason

    init(_ reason: Reason, in expression: String, atByte byte: Int? = nil) {
        self.reason = reason
        self.expression = expression.count > 200 ? expression.prefix(199) + "…" : expression
        position = byte.map { String(decoding: expression.utf8.prefix($0), as: UTF8.self).count }
    }

    /// What can be wrong with an expression.
    public enum Reason: Hashable, Sendable, CaseIterable {
        /// It is not XPath 1.0.
        case invalid
        /// It is longer than ``XPath/maximumLength``, or nested too deeply.
        case tooLong
        /// It calls a function that XPath 1.0 does not have.
        case unknownFunction
        /// It names a variable; there are none.
        case unknownVariable
        /// It uses a prefix, as in `svg:path`; elements and attributes have no namespaces here.
        case unknownPrefix
        /// A function gets too few or too many arguments, or such as it does not take.
        case wrongArguments
        /// Its value is no set of nodes, but nodes were asked for.
        case notNodes
        /// It takes more steps than one evaluation may.
        case tooManySteps
        /// There is no memory.
        case noMemory
    }
}

extension XPathError: CustomStringConvertible {
    /// One line that says what failed, where, and what to do.
    public var description: String {
        let place = position.map { " at character \($0 + 1)" } ?? ""
        return "cannot use the XPath expression \(expression.debugDescription): \(cause)\(place); \(advice)"
    }

    private var cause: String {
        switch reason {
        case .invalid: "it is not XPath 1.0"
        case .tooLong: "it is too long or nested too deeply"
        case .unknownFunction: "it calls a function that is not known"
        case .unknownVariable: "it names a variable that is not known"
        case .unknownPrefix: "it uses a prefix that is not known"
        case .wrongArguments: "the arguments of a function do not fit"
        case .notNodes: "its value is no set of nodes"
        case .tooManySteps: "it takes too many steps on this page"
        case .noMemory: "no memory is left"
        }
    }

    private var advice: String {
        switch reason {
        case .invalid: "correct it there"
        case .tooLong: "use at most \(XPath.maximumLength) bytes and fewer parentheses"
        case .unknownFunction, .wrongArguments: "use the functions of XPath 1.0"
        case .unknownVariable: "write the value itself"
        case .unknownPrefix: "write the name without prefix, or compare name()"
        case .notNodes: "write a path that selects nodes"
        case .tooManySteps: "write a narrower path"
        case .noMemory: "close other programs and try again"
        }
    }
}
