import Articles
import Archiving
import Diffing
import History
import Rendering

extension Operation {
    /// All questions, in the order of the description.
    static let all = [
        articles, article, versions, latest, version, diff, blame, counters, credits, changelog,
        feed, feedOfHost, feedOfArticle,
    ]

    private static let articles = Operation(
        "/articles", "listArticles", "The articles, those changed last first, each with its last version",
        parameters: [.query, .from, .limit], schema: "VersionList"
    ) { match, view throws(Problem) in
        let found = try view.articles(matching: match.searchText(), from: match.place(), limit: match.limit())
        return reply(found, try view.newest())
    }

    private static let latest = Operation(
        "/versions", "listVersions", "The versions of all articles, those committed last first",
        parameters: [.from, .limit], schema: "VersionList"
    ) { match, view throws(Problem) in
        let found = try view.latestVersions(from: match.place(), limit: match.limit())
        return reply(found, try view.newest())
    }

    private static let article = Operation(
        "/articles/{id}", "getArticle", "The article as its last version has it", schema: "Article"
    ) { match, view throws(Problem) in
        let (reference, version) = try view.last(match["id"])
        return Reply(validator: Validator([version])) { () throws(Problem) in
            try view.article(of: reference, at: version).json
        }
    }

    private static let versions = Operation(
        "/articles/{id}/versions", "listVersionsOfArticle", "The versions of an article, the newest first",
        parameters: [.from, .limit], schema: "VersionList"
    ) { match, view throws(Problem) in
        let (reference, last) = try view.last(match["id"])
        let found = try view.versions(of: reference, from: match.place(), limit: match.limit())
        return Reply(validator: Validator([last])) { () throws(Problem) in JSON(found) }
    }

    private static let version = Operation(
        "/articles/{id}/versions/{version}", "getVersion", "A version with what it changed", schema: "Version"
    ) { match, view throws(Problem) in
        let listed = try view.version(match.number("version"), match["id"])
        return Reply(validator: Validator([listed.version])) { () throws(Problem) in
            JSON(shown: try view.entry(of: listed))
        }
    }

    private static let diff = Operation(
        "/articles/{id}/versions/{old}/diff/{new}", "compareVersions", "What changed between two versions",
        schema: "Diff"
    ) { match, view throws(Problem) in
        let old = try view.version(match.number("old"), match["id"])
        let new = try view.version(match.number("new"), match["id"])
        return Reply(validator: Validator([old.version, new.version])) { () throws(Problem) in
            JSON(try view.diff(from: old, to: new), of: new.reference, from: old.version, to: new.version)
        }
    }

    private static let blame = Operation(
        "/articles/{id}/versions/{version}/blame", "attributeText", "Which version brought each sentence",
        schema: "Blame"
    ) { match, view throws(Problem) in
        let listed = try view.version(match.number("version"), match["id"])
        return Reply(validator: Validator([listed.version])) { () throws(Problem) in
            JSON(try view.attribution(of: listed))
        }
    }

    private static let counters = Operation(
        "/articles/{id}/counters", "getCounters", "The series of every counter over the last versions",
        schema: "Counters"
    ) { match, view throws(Problem) in
        let (reference, last) = try view.last(match["id"])
        return Reply(validator: Validator([last])) { () throws(Problem) in
            JSON(CounterSeries.series(of: try view.lastEntries(of: reference)), of: reference)
        }
    }

    private static let credits = Operation(
        "/articles/{id}/credits", "getCredits", "Who is credited for what, in how many versions, from when to when",
        schema: "Credits"
    ) { match, view throws(Problem) in
        let (reference, last) = try view.last(match["id"])
        return Reply(validator: Validator([last])) { () throws(Problem) in
            JSON(CreditTally.tallies(of: try view.credits(of: reference)))
        }
    }

    private static let changelog = Operation(
        "/articles/{id}/changelog", "getChangelog", "The edits of the last versions in sentences for readers",
        schema: "Changelog"
    ) { match, view throws(Problem) in
        let (reference, last) = try view.last(match["id"])
        return Reply(validator: Validator([last])) { () throws(Problem) in
            JSON(Changelog(of: try view.lastEntries(of: reference)))
        }
    }

    /// A list that follows from the newest version of the archive.
    private static func reply(_ found: VersionPortion, _ newest: Version?) -> Reply {
        Reply(validator: Validator(newest)) { () throws(Problem) in JSON(found) }
    }
}

extension Changelog {
    /// The changelog of some entries, in English.
    init(of entries: [HistoryEntry]) {
        self.init(entries.compactMap { Release($0, in: .english) }, in: .english)
    }
}

extension JSON {
    /// A portion of a list of versions, in the form `stet.versions/1`.
    init(_ portion: VersionPortion) {
        self = [
            "schema": "stet.versions/1",
            "versions": JSON(portion.versions) { record in
                [
                    "article": JSON(record.reference), "version": .integer(record.version.number),
                    "commit": .string(record.version.commit), "captured": .string(record.version.captured.iso8601),
                    "headline": .string(record.version.headline),
                    "summary": .object(
                        DiffSummary.fields.map { JSON.Member($0.name, .integer(record.summary[keyPath: $0.value])) }),
                ]
            },
            "next": portion.next.map { .string($0.description) } ?? .null,
        ]
    }
}
