extension Attribute {
    /// The namespace of Atom.
    static let atomNamespace = Attribute("xmlns", "http://www.w3.org/2005/Atom")

    static func term(_ term: String) -> Attribute { Attribute("term", term) }
    static func atomLabel(_ label: String) -> Attribute { Attribute("label", label) }
}
