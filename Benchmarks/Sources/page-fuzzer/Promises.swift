import Articles
import Pages

/// What the page reader promises for every input.
enum Promises {
    /// A promise that was broken, in words.
    struct Broken: Error, CustomStringConvertible {
        let description: String

        init(_ description: String) {
            self.description = description
        }
    }

    /// A time of capture, so that the times that depend on it are read too.
    static let captured = Instant(seconds: 1_778_241_600)

    /// Reads a page and checks the article or the error; says in one line what came of it.
    static func check(_ page: Page) throws(Broken) -> String {
        let article: Article
        do {
            article = try PageReader.article(from: page, captured: captured)
        } catch {
            try check(error)
            return "no article: \(error)"
        }
        try checkText(article)
        try checkJSON(article)
        try checkTextForms(article)
        return "'\(article.headline)', \(article.body.count) blocks"
    }

    private static func check(_ error: PageError) throws(Broken) {
        let text = error.description
        if text.isEmpty { throw Broken("an error without a description") }
        if text.contains(where: \.isNewline) {
            throw Broken("an error's description has several lines: \(text.debugDescription)")
        }
        if text.utf8.count > 1000 { throw Broken("an error's description has \(text.utf8.count) bytes") }
    }

    private static func checkText(_ article: Article) throws(Broken) {
        if article.headline.allSatisfy(\.isWhitespace) { throw Broken("a headline without a word") }
        if article.headline.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" || $0 == "\0" }) {
            throw Broken("a headline of several lines: \(article.headline.debugDescription)")
        }
        if article.body.isEmpty { throw Broken("an article without a body") }
    }

    private static func checkJSON(_ article: Article) throws(Broken) {
        let written = article.json.text(levels: 2)
        do {
            let read = try readJSON(Article.self, from: written.utf8).json.text(levels: 2)
            if !read.utf8.elementsEqual(written.utf8) { throw Broken("the JSON form reads back as another article") }
        } catch let error as FormatError {
            throw Broken("the JSON form does not read back: \(error)")
        } catch let error as Broken {
            throw error
        } catch {
            throw Broken("the JSON form does not read back")
        }
    }

    private static func checkTextForms(_ article: Article) throws(Broken) {
        let written = TextForms(article)
        let read: TextForms
        do {
            read = TextForms(try written.article())
        } catch {
            throw Broken("the text forms do not read back: \(error)")
        }
        let parts: [(String, KeyPath<TextForms, String>)] = [
            ("text", \.text), ("metadata", \.metadata), ("credits", \.credits), ("counters", \.counters),
            ("links", \.links),
        ]
        for (name, part) in parts where !read[keyPath: part].utf8.elementsEqual(written[keyPath: part].utf8) {
            throw Broken("the \(name) of the text forms reads back as another article's")
        }
    }
}
