import Glibc
import PageFiles

// Reads pages many times in one process on one core: page-reader [-n <times>] <file or folder>...
do {
    let run = try ReadingRun(CommandLine.arguments.dropFirst())
    print(run.measured())
} catch {
    print("page-reader: \(error)")
    exit(128)
}
