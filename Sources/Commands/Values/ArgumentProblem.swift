/// What is wrong with the text given for one argument.
///
/// The message completes "invalid value 'x' for '--name': ...", so it need name neither the value nor the argument:
/// `ArgumentProblem("not a time")`.
public struct ArgumentProblem: Error, Hashable, Sendable {
    /// The end of the sentence, without a full stop.
    public let message: String

    /// Texts that would have been valid and are near to the one given; most often empty.
    public let suggestions: [String]

    /// Makes a problem from the end of the sentence and, where known, what was probably meant.
    public init(_ message: String, suggestions: [String] = []) {
        self.message = message
        self.suggestions = suggestions
    }
}
