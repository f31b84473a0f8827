import Archiving
import Articles
import History
import Pages

/// Tries rules on the pages that they name.
struct SiteRuleTests {
    private let tool: Tool
    private let pages: String?

    /// - Parameter pages: the folder that the pages' paths begin at; by default the one of the rule file.
    init(_ tool: Tool, pages: String?) {
        self.tool = tool
        self.pages = pages
    }

    /// Runs the tests of some rule files, or of all rules of the archive and the user, one file after the other.
    func run(_ paths: [String], _ take: (SiteRuleReport) -> Void) throws(Failure) {
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
        for (file, folder) in files { take(report(on: file, in: pages.map { $0 + "/" } ?? folder)) }
    }

    private func report(on file: SiteRules.File, in folder: String) -> SiteRuleReport {
        var report = SiteRuleReport(file: file.name)
        do throws(SiteRuleError) {
            _ = try SiteRules([file])
            let rule = try SiteRule(file: file.name, content: file.content)
            report.remarks = rule.remarks
            report.trials = rule.tests.map { trial(of: $0, rule, in: folder) }
        } catch {
            report.problem = error.description
        }
        return report
    }

    private func trial(of test: SiteRule.Test, _ rule: SiteRule, in folder: String) -> SiteRuleReport.Trial {
        var trial = SiteRuleReport.Trial(test: test)
        let page: Page
        do throws(Failure) {
            guard let found = try self.page(of: test, in: folder) else {
                trial.outcome = .skipped
                trial.problem = "no saved page; name one with test_page, or commit the page to the archive"
                return trial
            }
            page = found
        } catch {
            trial.problem = error.message
            return trial
        }
        do throws(PageError) {
            let reading = try PageReader.reading(of: page, captured: tool.clock.now, by: rule)
            trial.found = reading.keys.filter(\.isFound).map(\.name)
            trial.notFound = reading.keys.filter { !$0.isFound }.map(\.name)
            trial.missing = reading.missing(from: test)
            if trial.missing.isEmpty, !trial.notFound.contains("title"), !trial.notFound.contains("body") {
                trial.outcome = .passed
            }
        } catch {
            trial.problem = error.description
        }
        return trial
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
