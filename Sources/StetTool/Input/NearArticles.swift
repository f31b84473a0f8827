import Archiving
import Articles
import Commands
import History

extension Tool {
    /// A failure to show to the user: where an article is not found and nothing has the name in it, with the names that are
    /// few edits away.
    func explained(_ failure: Failure) -> Failure {
        guard case .noSuchArticle(let name, let near) = failure.cause, near.isEmpty, let archive = try? archive(),
            let articles = try? archive.articles(beginning: "")
        else { return failure }
        // A part of the name that stands behind an @ may be a version.
        let typed = [name] + (name.lastIndex(of: "@").map { [String(name[..<$0])] } ?? [])
        let names = Array(Set(articles.flatMap(\.usualNames))).sorted()
        for text in typed {
            let near = NearMatches(of: text, among: names).names
            if !near.isEmpty { return Failure(.noSuchArticle(name: name, near: near)) }
        }
        return failure
    }
}

extension ArticleReference {
    /// What a user may call the article by: its address or name, the last piece of that, that without its ending, and the
    /// host.
    fileprivate var usualNames: [String] {
        let display = identity.display
        let folder = path.split(separator: "/").last ?? ""
        return [display, String(display.split(separator: "/").last ?? ""), String(folder.dropLast(id.count + 1))]
            + (identity.url.map { [$0.host] } ?? [])
    }
}
