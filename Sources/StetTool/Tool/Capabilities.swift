/// What the tool can do beyond its own libraries, given to it by the program that it runs in.
///
/// `stet` gives none; each companion gives its own.
public struct Capabilities: Sendable {
    public init() {}
}
