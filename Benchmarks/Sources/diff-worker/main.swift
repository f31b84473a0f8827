import Glibc

// Compares texts many times in one process; a line of standard input names each pair:
// <old file> TAB <new file> TAB <seconds>. The pair is compared until the seconds have passed, and one line of JSON tells
// the median time and the edits. With --curve, texts made for the purpose are compared, from 10 kB to 10 MB.
do {
    var worker = try DiffWorker()
    if CommandLine.arguments.dropFirst() == ["--curve"] {
        print("size of each text   time      per MB    peak memory / both texts")
        for size in GrowthCurve.sizes { print(worker.row(of: size)) }
    } else {
        while let line = readLine() {
            print(try worker.answer(to: line))
            fflush(nil)
        }
    }
} catch {
    print("diff-worker: \(error)")
    exit(128)
}
