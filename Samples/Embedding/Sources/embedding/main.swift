// Keeps two captures of one page in an archive and prints what changed between them.
//
// usage: embedding <archive> <earlier page> <later page>

import Articles
import Archiving
import Diffing
import FoundationEssentials
import Glibc
import History
import Pages
import Rendering

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 3, let folder = arguments.first else {
    print("usage: embedding <archive> <earlier page> <later page>")
    exit(129)
}

// An archive is a bare Git repository. Where the folder holds one already, it is left as it is.
let times = ["2026-04-14T08:15+01:00", "2026-04-14T17:40+01:00"].compactMap { Instant($0, offsetMinutes: 0) }
let curator = ArchiveOperator(name: "Ada Archivist", email: "ada@archive.example")
_ = try Archive.create(at: folder, operator: curator, now: times[0])
let archive = try Archive(at: folder)

// A page is bytes; reading it yields an article; an article as captured at one time is a snapshot.
let address = Address("https://www.harbourpost.example/night-ferry")
for (file, captured) in zip(arguments.dropFirst(), times) {
    let page = Page(bytes: [UInt8](try Data(contentsOf: URL(filePath: file))), format: .html, url: address)
    let article = try PageReader.article(from: page, captured: captured)
    let snapshot = Snapshot(article: article, captured: captured, page: page)
    guard let url = article.url else { continue }
    switch try archive.commit(snapshot, as: .url(url), operator: curator) {
    case .committed(let entry): print("\(entry.version.name) committed: \(entry.article.headline)")
    case .unchanged(_, let version): print("unchanged since \(version.name)")
    }
}

// An article is found by any ending of its address that no other has.
let history = try archive.history(named: "night-ferry")
guard let first = history.versions.first, let last = history.versions.last else { exit(1) }
let diff = try archive.diff(of: history.reference, from: first, to: last)

// The diff is a value: what became of each block, of the facts, the credits and the counters.
for change in diff.body where change.op != .equal {
    print("\(change.op.rawValue): blocks \(Array(change.old)) became \(Array(change.new))")
}

// Or let Stet say it in words; JSON(diff).text would be the form stet.diff/1.
print()
print(DiffText(diff, theme: .plain).styled().rendered(.plain), terminator: "")
