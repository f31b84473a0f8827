import Articles
import Glibc
import PageFiles
import Pages

/// Pages to read, and how many times.
struct ReadingRun {
    let files: [PageFile]
    let times: Int

    /// What the command line asks for: `[-n <times>] <file or folder>...`.
    init(_ arguments: some Collection<String>) throws(UsageError) {
        var paths = Array(arguments)
        var times = 20
        if paths.first == "-n" {
            guard paths.count > 1, let given = Int(paths[1]), given > 0 else {
                throw UsageError("-n takes a number from 1")
            }
            times = given
            paths.removeFirst(2)
        }
        do { files = try PageFile.all(at: paths, endings: ["html"]) } catch { throw UsageError(error.description) }
        guard !files.isEmpty else {
            throw UsageError("give pages: files, or folders with files whose names end in .html")
        }
        self.times = times
    }

    /// Reads the pages once unmeasured and then as often as asked; what that took, in one line.
    func measured() -> String {
        let articles = files.count(where: isArticle)
        let start = Self.processorSeconds
        for _ in 0..<times {
            for file in files { _ = isArticle(file) }
        }
        let seconds = Self.processorSeconds - start
        let pages = Double(files.count * times)
        let megabytes = Double(files.reduce(0) { $0 + $1.page.bytes.count }) / 1e6
        return "\(files.count) pages, \(rounded(megabytes)) MB, \(articles) articles, \(times) times: "
            + "\(rounded(pages / seconds)) pages/s, \(rounded(seconds / pages * 1000)) ms/page, "
            + "\(rounded(megabytes * Double(times) / seconds)) MB/s"
    }

    private func isArticle(_ file: PageFile) -> Bool {
        (try? PageReader.article(from: file.page)) != nil
    }

    /// The time this process has had of the processor, so that other programs on the machine count for less.
    private static var processorSeconds: Double {
        Double(clock()) / 1_000_000
    }

    private func rounded(_ number: Double) -> String {
        String(Double(Int(number * 100 + 0.5)) / 100)
    }
}

/// A command line that asks for nothing that can be done.
struct UsageError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
