import Archiving
import Articles
import Commands
import History
import Pages
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var action: RulesAction?
        var operands: [String] = []
        var pages: String?
        var asJSON = false
    }

    static let rules = Command(
        "rules", "list, add, show and test the rules for sites", Options(),
        arguments: [
            .operand("<action>", \.action, "what to do; list when left out"),
            .operands("<argument>", \.operands, "rule files, for show a host or an address", kind: .file),
            .option("--pages", \.pages, "<dir>", "the folder in which test finds the saved pages", kind: .directory),
            .flag("--json", \.asJSON, "print one JSON object a line, in the form stet.rule/1 or stet.rule-test/1"),
        ],
        usage: [
            "[list] [--json]", "add [--json] <file>...", "show [--json] <host or url>",
            "test [--json] [--pages <dir>] [<file>...]",
        ],
        discussion: """
            A rule file says with XPath where on the pages of a site the headline, the body, the credits and so on are. It
            is in the format of Full-Text RSS site configuration files and named after its host: news.example.com.txt, or
            .example.com.txt for every subdomain. Rules are taken from the archive, else from stet/sites in the folder
            for the user's settings ($XDG_CONFIG_HOME, ~/.config), else from those that come with stet.

            Add commits rule files into the archive. Test reads the pages that a rule names in test_page, else the page
            the archive holds for a test_url, and says which parts were found. A test fails if there is no headline or
            body where the rule says, or no test_contains text in the article.

            Keys of Full-Text RSS that say how to fetch or to join pages (single_page_link, next_page_link,
            if_page_contains and others) are accepted and not used: a page is read as it was captured.

            The JSON of list, add and show is a line for each file with its file and its place (archive, user or shipped);
            add says whether it was added, show gives its content. That of test is a line for each file with its problem,
            its remarks, and its tests: the outcome (passed, failed or skipped), the keys found and notFound, and the
            missing texts.
            """,
        examples: [
            ("stet rules test news.example.com.txt", "tries a rule on its own pages"),
            ("stet rules add news.example.com.txt", "keeps it in the archive"),
        ],
        exitStatus: "0 done, 1 a test failed or no rule is for the host, 128 failure, 129 wrong usage"
    ).entry { (options, tool, output) throws(Failure) in
        let operands = options.operands
        let asJSON = options.asJSON
        switch options.action ?? .list {
        case .list:
            guard operands.isEmpty else { throw .usage("list takes no arguments", tool.command) }
            try listRules(tool, asJSON: asJSON, &output)
        case .add:
            guard !operands.isEmpty else { throw .usage("add needs <file>", tool.command) }
            try addRules(operands, tool, asJSON: asJSON, &output)
        case .show:
            guard let host = operands.first, operands.count == 1 else {
                throw .usage("show needs one host or address", tool.command)
            }
            try showRule(host, tool, asJSON: asJSON, &output)
        case .test:
            var isGood = true
            try SiteRuleTests(tool, pages: options.pages).run(operands) { report in
                isGood = isGood && report.isGood
                if asJSON { output.write(JSON(report)) } else { output.write(StyledText(report)) }
            }
            return isGood ? .done : .noted
        }
        return .done
    }

    private static func listRules(_ tool: Tool, asJSON: Bool, _ output: inout Output) throws(Failure) {
        for place in try SiteRulePlaces(tool).places {
            for file in place.files {
                if asJSON {
                    output.write(JSON.object(members(of: file, place.kind)))
                } else {
                    var text = StyledText()
                    text.add(place.kind.rawValue.padded(to: 9), .key)
                    text.addLine(file.name)
                    output.write(text)
                }
            }
        }
    }

    /// A rule file in the form `stet.rule/1`.
    private static func members(of file: SiteRules.File, _ place: SiteRulePlaces.Kind) -> [JSON.Member] {
        [
            .init("schema", "stet.rule/1"), .init("file", .string(file.name)), .init("place", .string(place.rawValue)),
        ]
    }

    private static func addRules(
        _ names: [String], _ tool: Tool, asJSON: Bool, _ output: inout Output
    ) throws(Failure) {
        let archive = try tool.archive()
        var files: [SiteRules.File] = []
        for name in names { files.append(try SiteRuleFile(name).file) }
        let known = try attempt { () throws(ArchiveError) in try archive.siteRules() }
        let kept = known.filter { old in !files.contains { $0.name == old.name } }
        do throws(SiteRuleError) {
            _ = try SiteRules(
                kept.filter { SiteRules.isFileName($0.name) }.map { .init(name: $0.name, content: $0.content) } + files)
            for file in files { _ = try SiteRule(file: file.name, content: file.content) }
        } catch {
            throw Failure(error.description)
        }
        let added = try attempt { () throws(ArchiveError) in
            try archive.addSiteRules(
                files.map { .init(name: $0.name, content: $0.content) }, operator: tool.person, now: tool.clock.now)
        }
        for file in files {
            let isAdded = added.contains(file.name)
            if asJSON {
                output.write(JSON.object(members(of: file, .archive) + [.init("added", .bool(isAdded))]))
            } else {
                var text = StyledText()
                text.addLine("\(isAdded ? "added" : "unchanged") \(file.name)")
                output.write(text)
            }
        }
    }

    private static func showRule(
        _ host: String, _ tool: Tool, asJSON: Bool, _ output: inout Output
    ) throws(Failure) {
        let places = try SiteRulePlaces(tool)
        guard let file = try places.rules().file(for: Address(host)?.host ?? host) else {
            throw Failure("no rule is for '\(host)'; 'stet rules' lists those there are", status: .noted)
        }
        let place = places.place(of: file)?.kind ?? .shipped
        if asJSON {
            let content = String(decoding: file.content, as: UTF8.self)
            output.write(JSON.object(members(of: file, place) + [.init("content", .string(content))]))
        } else {
            output.write(document: Array("# \(file.name) (\(place.rawValue))\n".utf8) + file.content)
        }
    }
}

/// What `stet rules` does.
private enum RulesAction: String, ArgumentChoice {
    case list, add, show, test
}

extension String {
    /// The text with spaces behind it up to a width.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
