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
        var ends: [ListedVersion] = []
        for name in ["old", "new"] {
            let text = match.request.parameter(name) ?? ""
            let digits = text.hasPrefix("v") ? text.dropFirst() : text[...]
            guard digits.utf8.count < 10, let number = Int(digits) else {
                throw Problem(.badRequest, "'\(name)' must be the number of a version")
            }
            ends.append(try view.version(number, match["id"]))
        }
        return .redirect(addresses.diff(from: ends[0].version, to: ends[1].version, of: ends[0].reference))
    }

    @Sendable
    private static func changelogOfArticle(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        try page(match, view, .changelog) { (reference, _) throws(Problem) in
            let changelog = Changelog(of: try view.lastEntries(of: reference))
            return ChangelogHTML(changelog.subject, addresses: addresses).content(changelog)
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
            let versions = try view.credits(of: reference)
            return CreditsPage(CreditTally.tallies(of: versions), of: reference, last: last).content
        }
    }

    /// A version with what it changed, or the comparison of two.
    @Sendable
    private static func versionOrDiff(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        guard let pair = try match.versionPair("versions") else {
            let version = try view.version(match.versionNumber("versions"), match["id"])
            let next = try view.version(version.version.number + 1, of: version.reference)?.version
            return .page(Validator([version.version] + (next.map { [$0] } ?? []))) { () throws(Problem) in
                VersionPage(try view.entry(of: version), next: next).document
            }
        }
        let (old, new) = (try view.version(pair.old, match["id"]), try view.version(pair.new, match["id"]))
        return .page(Validator([old.version, new.version])) { () throws(Problem) in
            DiffPage(try view.diff(from: old, to: new), from: old, to: new).document
        }
    }

    @Sendable
    private static func text(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        let listed = try view.version(match.versionNumber("version"), match["id"])
        let (reference, version) = (listed.reference, listed.version)
        return .page(Validator([version])) { () throws(Problem) in
            let article = try view.article(of: reference, at: version)
            let navigation = ArticleNavigation(reference, version, at: .text)
            return SitePage(title: "\(version.headline) (\(version.name))", about: navigation).document {
                ArticleHTML(article, of: reference, at: version, addresses: addresses).content
            }
        }
    }

    @Sendable
    private static func blame(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        let number =
            match.variables["version"] == nil
            ? try view.last(match["id"]).version.number : try match.versionNumber("version")
        let listed = try view.version(number, match["id"])
        return .page(Validator([listed.version])) { () throws(Problem) in
            let blame = BlameHTML(try view.attribution(of: listed), addresses: addresses)
            let navigation = ArticleNavigation(listed.reference, listed.version, at: .blame)
            return SitePage(title: blame.title, about: navigation).document { blame.content }
        }
    }

    @Sendable
    private static func card(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        guard let pair = try match.versionPair("versions") else {
            throw Problem(.notFound, "a picture is of two versions; write v1..v3")
        }
        let (old, new) = (try view.version(pair.old, match["id"]), try view.version(pair.new, match["id"]))
        return .page(Validator([old.version, new.version])) { () throws(Problem) in
            let diff = try view.diff(from: old, to: new)
            do throws(DrawingError) {
                let card = try Card(diff, of: new.reference.identity, from: old.version, to: new.version)
                return Content(.png, try card.png())
            } catch {
                throw Problem(.internalServerError, error.description)
            }
        }
    }
}
