import History
import Rendering

extension ArticleHeading {
    /// The head of a page about an article: where it stands and its last headline.
    func header(_ last: Version) -> Element {
        Element(.header) {
            line
            Element(.h1, TextLanguage(ofHeadline: last.headline).attributes) { last.headline }
        }
    }
}
