/// A person credited for a part of the work.
public struct Credit: Hashable, Sendable {
    public var role: Role
    public var name: String
    /// The employer or agency printed with the name.
    public var organization: String?
    /// The credit as the page prints it, brackets and label included.
    public var printed: String?

    /// A credit for one person in one role.
    public init(role: Role, name: String, organization: String? = nil, printed: String? = nil) {
        self.role = role
        self.name = name
        self.organization = organization
        self.printed = printed
    }

    /// What a person is credited for, named as in the JSON form.
    public enum Role: String, CaseIterable, Hashable, Sendable {
        case reporter, author, editor
        case chiefEditor = "chief-editor"
        case photographer, videographer, translator, proofreader, producer, correspondent, intern, contributor, other
    }
}
