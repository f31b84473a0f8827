import Articles
import FoundationEssentials
import Glibc
import History

/// A folder of pages: what a manifest in it lists, or every page with what its file says.
enum PageFolder {
    static let manifestName = "manifest.tsv"

    /// The pages of a folder in the order of their times of capture.
    ///
    /// - Parameter clock: reads times without a zone.
    static func items(in folder: String, clock: LocalClock) throws(Failure) -> [ImportItem] {
        let manifest = folder + "/" + manifestName
        let found =
            access(manifest, R_OK) == 0
            ? try listed(in: manifest, folder, clock) : try present(in: folder, clock)
        guard !found.isEmpty else {
            throw Failure(
                "'\(folder)' holds neither \(manifestName) nor a file that ends in .html, .htm, .txt or .json")
        }
        return found.sorted { $0.captured.seconds < $1.captured.seconds }.map(\.item)
    }

    private typealias Found = (captured: Instant, item: ImportItem)

    private static let endings = ["html", "htm", "txt", "json"]

    /// The lines of a manifest: a head of column names, then a line for each page, columns parted by tabs.
    private static func listed(in manifest: String, _ folder: String, _ clock: LocalClock) throws(Failure) -> [Found] {
        let text = String(decoding: try InputFile(manifest).bytes, as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
        let columns = lines.first?.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) ?? []
        guard columns.contains("file") else { throw Failure("\(manifest): the first line names no column 'file'") }
        var found: [Found] = []
        for (index, line) in lines.enumerated().dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            func field(_ name: String) -> String? {
                guard let column = columns.firstIndex(of: name), column < fields.count else { return nil }
                return fields[column].isEmpty ? nil : fields[column]
            }
            let place = "\(manifest):\(index + 1)"
            guard let name = field("file"), let path = path(of: name, in: folder) else {
                throw Failure("\(place): there is no file '\(field("file") ?? "")'")
            }
            let url = field("url").map { Address($0) }
            if let url, url == nil { throw Failure("\(place): '\(field("url") ?? "")' is no http or https address") }
            let time = field("captured")
            guard let captured = time == nil ? written(path) : time.flatMap(ApproximateTime(clock: clock).instant)
            else {
                throw Failure("\(place): '\(time ?? "")' is no time")
            }
            found.append((captured, .file(path: path, url: url ?? nil, name: field("name"), captured: captured)))
        }
        return found
    }

    /// The path of a file that a manifest names, with or without its ending.
    private static func path(of name: String, in folder: String) -> String? {
        let path = folder + "/" + name
        return ([path] + endings.map { "\(path).\($0)" }).first { candidate in
            var status = stat()
            return stat(candidate, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        }
    }

    /// Every page in a folder and those below it.
    private static func present(in folder: String, _ clock: LocalClock) throws(Failure) -> [Found] {
        let paths = try names(in: folder)
        return paths.sorted().compactMap { name in
            guard let dot = name.lastIndex(of: "."), endings.contains(name[name.index(after: dot)...].lowercased()),
                let path = path(of: name, in: folder), let captured = printed(name, clock) ?? written(path)
            else { return nil }
            return (captured, .file(path: path, url: nil, name: nil, captured: captured))
        }
    }

    /// The names of all files in a folder and those below it, relative to it; links to folders are not followed.
    private static func names(in folder: String, depth: Int = 0) throws(Failure) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Failure("cannot read the folder '\(folder)'")
        }
        var found: [String] = []
        for name in names {
            var status = stat()
            guard lstat(folder + "/" + name, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR, depth < deepest {
                found += try self.names(in: folder + "/" + name, depth: depth + 1).map { "\(name)/\($0)" }
            } else {
                found.append(name)
            }
        }
        return found
    }

    /// Folders deeper than this are not looked into.
    private static let deepest = 64

    /// The time that a file's name is: `20240102T030405`, `20240102030405Z`, `2024-01-02`.
    private static func printed(_ name: String, _ clock: LocalClock) -> Instant? {
        let stem = (name.split(separator: "/").last ?? "").prefix { $0 != "." }
        let digits = stem.filter(\.isNumber).filter(\.isASCII)
        guard digits.count == 8 || digits.count == 14, stem.allSatisfy({ $0.isNumber || "T-_Z".contains($0) }) else {
            return nil
        }
        func part(_ start: Int, _ length: Int) -> Substring { digits.dropFirst(start).prefix(length)[...] }
        var text = "\(part(0, 4))-\(part(4, 2))-\(part(6, 2))"
        if digits.count == 14 { text += "T\(part(8, 2)):\(part(10, 2)):\(part(12, 2))" }
        if stem.hasSuffix("Z") { text += "Z" }
        return ApproximateTime(clock: clock).instant(text)
    }

    /// When a file was last written.
    private static func written(_ path: String) -> Instant? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Instant(seconds: Int64(status.st_mtim.tv_sec))
    }
}
