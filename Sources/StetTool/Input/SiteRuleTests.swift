import Archiving
import Articles
import History
import Pages
import Rendering

/// Tries rules on the pages that they name.
struct SiteRuleTests {
    private let tool: Tool
    private let pages: String?

    /// - Parameter pages: the folder that the pages' paths begin at; by default the one of the rule file.
    init(_ tool: Tool, pages: String?) {
        self.tool = tool
        self.pages = pages
    }

    /// Runs the tests of some rule files, or of all rules of the archive and the user; says whether none failed.
    func run(_ paths: [String], _ output: inout Output) throws(Failure) -> Bool {
        var files: [(file: SiteRules.File, folder: String)] = []
        for path in paths {
            let rule = try SiteRuleFile(path)
            files.append((rule.file, rule.folder))
        }
        if paths.isEmpty {
            for place in try SiteRulePlaces(tool).places where place.kind != .shipped {
                files += place.files.map { ($0, place.folder.map { $0 + "/" } ?? "") }
            }
        }
        var isGood = true
        for (file, folder) in files {
            var text = StyledText()
            text.addLine(file.name, .key)
            isGood = run(file, in: pages.map { $0 + "/" } ?? folder, &text) && isGood
            output.write(text)
        }
        return isGood
    }

    private func run(_ file: SiteRules.File, in folder: String, _ text: inout StyledText) -> Bool {
        var isGood = true
        do throws(SiteRuleError) {
            _ = try SiteRules([file])
            let rule = try SiteRule(file: file.name, content: file.content)
            for remark in rule.remarks { text.addLine("  \(remark.description)") }
            if rule.tests.isEmpty { text.addLine("  no test pages; name one with test_page") }
            for test in rule.tests {
                let outcome = outcome(of: test, rule, in: folder)
                text.add("  \(outcome.word)  ", outcome.isGood ? .quiet : .warning)
                text.addLine("\(test.page ?? test.url?.text ?? ""): \(outcome.report)")
                isGood = isGood && outcome.isGood
            }
        } catch {
            text.add("  failed   ", .warning)
            text.addLine(error.description)
            isGood = false
        }
        return isGood
    }

    /// What became of one test.
    private enum Outcome {
        case passed(String), failed(String), skipped(String)

        var isGood: Bool { if case .failed = self { false } else { true } }

        var word: String {
            switch self {
            case .passed: "passed "
            case .failed: "failed "
            case .skipped: "skipped"
            }
        }

        var report: String {
            switch self {
            case .passed(let report), .failed(let report), .skipped(let report): report
            }
        }
    }

    private func outcome(of test: SiteRule.Test, _ rule: SiteRule, in folder: String) -> Outcome {
        let page: Page
        do throws(Failure) {
            guard let found = try self.page(of: test, in: folder) else {
                return .skipped("no saved page; name one with test_page, or commit the page to the archive")
            }
            page = found
        } catch {
            return .failed(error.message)
        }
        do throws(PageError) {
            let reading = try PageReader.reading(of: page, captured: tool.clock.now, by: rule)
            let found = reading.keys.filter(\.isFound).map(\.name)
            let lost = reading.keys.filter { !$0.isFound }.map(\.name)
            var report = found.isEmpty ? "nothing found" : "found " + found.joined(separator: ", ")
            if !lost.isEmpty { report += "; not found " + lost.joined(separator: ", ") }
            let missing = reading.missing(from: test)
            if let text = missing.first { report += "; the article does not contain '\(text)'" }
            let isGood = missing.isEmpty && !lost.contains("title") && !lost.contains("body")
            return isGood ? .passed(report) : .failed(report)
        } catch {
            return .failed(error.description)
        }
    }

    /// The page of a test: the file it names, else what the archive holds for its address.
    private func page(of test: SiteRule.Test, in folder: String) throws(Failure) -> Page? {
        if let path = test.page {
            let file = try InputFile(path.hasPrefix("/") ? path : folder + path)
            return Page(bytes: file.bytes, format: .html, url: test.url)
        }
        guard let url = test.url, let archive = try? tool.archive(),
            let history = try? archive.history(named: url.text), let last = history.versions.last,
            let page = try? archive.page(of: history.reference, at: last), page.format == .html
        else { return nil }
        return page
    }
}
