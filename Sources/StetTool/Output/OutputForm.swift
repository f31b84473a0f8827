/// What a command prints its answer as.
enum OutputForm: Sendable {
    case text, json
    /// An HTML document that stands alone.
    case html
}
