import Archiving
import Articles
import Diffing
import Drawing
import History
import Rendering

extension Routes {
    /// The pages about one article, and the pictures of its edits.
    static let articlePages = [
        Route("/articles/{id}", parameters: ["from"], answer: article),
        Route("/articles/{id}/compare", parameters: ["old", "new"], answer: compare),
        Route("/articles/{id}/changelog", answer: changelogOfArticle),
        Route("/articles/{id}/counters", answer: counters),
        Route("/articles/{id}/credits", answer: credits),
        Route("/articles/{id}/blame", answer: blame),
        Route("/articles/{id}/{versions}", answer: versionOrDiff),
        Route("/articles/{id}/{version}/blame", answer: blame),
        Route("/articles/{id}/{version}/text", answer: text),
        Route("/articles/{id}/{versions}/card.png", answer: card),
    ]

    private static var addresses: SiteAddresses { SitePage.addresses }

    /// A page about an article that follows from its last version.
    private static func page(
        _ match: Route.Match, _ view: ArchiveView, _ page: ArticleNavigation.Page,
        @ContentBuilder _ content: @escaping (ArticleReference, Version) throws(Problem) -> [Element.Content]
    ) throws(Problem) -> Answer {
        let (reference, last) = try view.last(match["id"])
        return .page(Validator([last])) { () throws(Problem) in
            let content = try content(reference, last)
            return SitePage(
                title: "\(page.rawValue): \(last.headline)", about: ArticleNavigation(reference, last, at: page)
            ).document { content }
        }
    }

    @Sendable
    private static func article(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        let place = try match.place()
        return try page(match, view, .history) { (reference, last) throws(Problem) in
            let (entries, next) = try view.entries(of: reference, from: place, limit: 30)
            return ArticleHistoryPage(entries, next: next, last: last).content
        }
    }

    /// Leads from the form with two numbers to the page about them.
    @Sendable
    private static func compare(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        let history = try view.history(match["id"])
        var ends: [Version] = []
        for name in ["old", "new"] {
            let text = match.request.parameter(name) ?? ""
            let digits = text.hasPrefix("v") ? text.dropFirst() : text[...]
            guard digits.utf8.count < 10, let number = Int(digits) else {
                throw Problem(.badRequest, "'\(name)' must be the number of a version")
            }
            ends.append(try view.version(number, of: history))
        }
        return .redirect(addresses.diff(from: ends[0], to: ends[1], of: history.reference))
    }

    @Sendable
    private static func changelogOfArticle(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        try page(match, view, .changelog) { (reference, _) throws(Problem) in
            let changelog = Changelog(of: try view.lastEntries(of: reference))
            return ChangelogHTML(changelog, addresses: addresses).content
        }
    }

    @Sendable
    private static func counters(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        try page(match, view, .counters) { (reference, last) throws(Problem) in
            CountersPage(try view.lastEntries(of: reference), of: reference, last: last).content
        }
    }

    @Sendable
    private static func credits(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        try page(match, view, .credits) { (reference, last) throws(Problem) in
            let versions = try view.credits(of: view.history(reference.id))
            return CreditsPage(CreditTally.tallies(of: [versions]), of: reference, last: last).content
        }
    }

    /// A version with what it changed, or the comparison of two.
    @Sendable
    private static func versionOrDiff(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        let history = try view.history(match["id"])
        guard let pair = try match.versionPair("versions") else {
            let version = try view.version(match.versionNumber("versions"), of: history)
            return .page(Validator([version] + history.versions.suffix(1))) { () throws(Problem) in
                try VersionPage(version, of: history, view).document
            }
        }
        let (old, new) = (try view.version(pair.old, of: history), try view.version(pair.new, of: history))
        return .page(Validator([old, new] + history.versions.suffix(1))) { () throws(Problem) in
            let diff = try view.diff(of: history.reference, from: old, to: new)
            return DiffPage(diff, from: old, to: new, of: history).document
        }
    }

    @Sendable
    private static func text(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        let history = try view.history(match["id"])
        let version = try view.version(match.versionNumber("version"), of: history)
        return .page(Validator([version])) { () throws(Problem) in
            let article = try view.article(of: history.reference, at: version)
            let navigation = ArticleNavigation(history.reference, version, at: .text)
            return SitePage(title: "\(version.headline) (\(version.name))", about: navigation).document {
                ArticleHTML(article, of: history.reference, at: version, addresses: addresses).content
            }
        }
    }

    @Sendable
    private static func blame(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        let history = try view.history(match["id"])
        let version =
            match.variables["version"] == nil
            ? try view.last(match["id"]).version : try view.version(match.versionNumber("version"), of: history)
        return .page(Validator([version])) { () throws(Problem) in
            let blame = BlameHTML(try view.attribution(of: version, history), addresses: addresses)
            let navigation = ArticleNavigation(history.reference, version, at: .blame)
            return SitePage(title: blame.title, about: navigation).document { blame.content }
        }
    }

    @Sendable
    private static func card(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        let history = try view.history(match["id"])
        guard let pair = try match.versionPair("versions") else {
            throw Problem(.notFound, "a picture is of two versions; write v1..v3")
        }
        let (old, new) = (try view.version(pair.old, of: history), try view.version(pair.new, of: history))
        return .page(Validator([old, new])) { () throws(Problem) in
            let diff = try view.diff(of: history.reference, from: old, to: new)
            do throws(DrawingError) {
                return Content(.png, try Card(diff, of: history.reference.identity, from: old, to: new).png())
            } catch {
                throw Problem(.internalServerError, error.description)
            }
        }
    }
}
