/// An attribute of a tag as it stands in the page.
struct TagAttribute {
    let name: Range<Int>
    /// Without quotes; empty behind the name where there is none.
    let value: Range<Int>
    let form: Form

    /// How the value is written.
    enum Form {
        /// Only the name stands there.
        case bare
        case quoted, unquoted
    }

    /// The end of all that belongs to the attribute.
    var end: Int { form == .quoted ? value.upperBound + 1 : value.upperBound }
}
