/// A language that a changelog can be written in, by its BCP 47 tag.
public enum ReaderLanguage: String, CaseIterable, Hashable, Sendable {
    case english = "en"
    case chinese = "zh"

    /// The same said in this language.
    func say(_ english: String, _ chinese: String) -> String {
        self == .english ? english : chinese
    }
}
