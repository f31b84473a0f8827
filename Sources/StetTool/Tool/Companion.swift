import Glibc

/// A program that stands beside `stet` and is the same tool with libraries that take long to load.
///
/// `stet` hands the whole command line to it where a command needs one of them, as Git runs `git-*`; so a command is
/// described once, and help, completions and usage errors never load such a library.
enum Companion: String, Sendable {
    case fetch = "stet-fetch"
    case draw = "stet-draw"
    case serve = "stet-serve"

    /// Becomes the program, with arguments for it; returns only where it cannot be started.
    ///
    /// It is looked for where `stet` is itself, then where packages for an operating system put it.
    func execute(_ arguments: [String]) -> Failure {
        let own = Self.ownFolder()
        var words: [UnsafeMutablePointer<CChar>?] = ([rawValue] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let folders = [own, Self.folder(of: own) + "/libexec/stet"]
        for folder in folders {
            execv("\(folder)/\(rawValue)", &words)
            if errno == ENOENT { continue }
            return Failure(
                "cannot start '\(folder)/\(rawValue)', which this needs: \(String(cString: strerror(errno)))")
        }
        return Failure(
            "this needs the program \(rawValue), which is missing; install it in '\(folders[0])' or '\(folders[1])'")
    }

    /// The folder of the program that runs.
    private static func ownFolder() -> String {
        guard let path = realpath("/proc/self/exe", nil) else { return "." }
        defer { free(path) }
        return folder(of: String(cString: path))
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}

extension Tool {
    /// Hands the whole command line to a companion in place of this process; what it returns says why it did not.
    func handOver(to companion: Companion) -> Failure {
        // Options such as -C are read anew there, from the folder that the user called from.
        if let folder = callersFolder, chdir(folder) != 0 {
            return Failure("cannot change to '\(folder)': \(String(cString: strerror(errno)))")
        }
        return companion.execute(arguments)
    }
}
