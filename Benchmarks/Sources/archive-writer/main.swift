import Glibc

// Measures an archive against git fast-import: archive-writer <snapshots.jsonl> [<count>]...
// Measures importing and reading alone: archive-writer --import <snapshots.jsonl> <count>
// Measures writing articles in memory alone: archive-writer --write <snapshots.jsonl> <count>
// Measures several writers at once alone: archive-writer --writers
do {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "--writer", arguments.count == 3 {
        let parts = arguments[2].split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2, parts[0] <= parts[1] else { throw BenchmarkError("no parts: \(arguments[2])") }
        try Writers.write(parts[0]...parts[1], into: arguments[1])
    } else if arguments.first == "--versions", arguments.count == 3 {
        try Reading.versions(of: arguments[2], in: arguments[1])
    } else if arguments.first == "--import", arguments.count == 3, let count = Int(arguments[2]) {
        try ArchiveRun(arguments[1], count: count).measureImport()
    } else if arguments == ["--writers"] {
        try ArchiveRun("", count: 0).measureWriters()
    } else if arguments.first == "--write", arguments.count == 3, let count = Int(arguments[2]) {
        try ArchiveRun(arguments[1], count: count).measureWriting()
    } else {
        guard let path = arguments.first else { throw BenchmarkError("name a file of snapshots, one a line") }
        let counts = arguments.dropFirst().compactMap(Int.init)
        for count in counts.isEmpty ? [10_000] : counts {
            try ArchiveRun(path, count: count).measure()
        }
    }
} catch {
    print("archive-writer: \(error)")
    exit(128)
}
