public import Articles
import FoundationEssentials

/// A page in a file.
public struct PageFile: Sendable {
    public let path: String
    public let page: Page

    /// The pages that paths name, in the order of the paths.
    ///
    /// A path is a file, or a folder of which all files with one of the given endings are read, sorted by name. A file is
    /// HTML where its name says so, else text.
    public static func all(at paths: [String], endings: [String]) throws(PageFileError) -> [PageFile] {
        var files: [PageFile] = []
        for path in paths {
            for file in Self.paths(at: path, endings: endings) { files.append(try PageFile(file)) }
        }
        return files
    }

    private init(_ path: String) throws(PageFileError) {
        guard let data = FileManager.default.contents(atPath: path) else { throw PageFileError(path: path) }
        self.path = path
        page = Page(bytes: [UInt8](data), format: path.hasSuffix(".html") ? .html : .text)
    }

    private static func paths(at path: String, endings: [String]) -> [String] {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder,
            let below = try? FileManager.default.subpathsOfDirectory(atPath: path)
        else { return [path] }
        return below.sorted().filter { name in endings.contains { name.hasSuffix(".\($0)") } }.map { "\(path)/\($0)" }
    }
}

/// A file that cannot be read.
public struct PageFileError: Error, CustomStringConvertible {
    let path: String

    /// What failed and what to do, in one line.
    public var description: String { "cannot read '\(path)'; give files of pages, or folders with such files" }
}
