import Glibc

// Compares texts many times in one process; a line of standard input names each pair:
// <old file> TAB <new file> TAB <seconds>. The pair is compared until the seconds have passed, and one line of JSON tells
// the median time and the edits.
do {
    var worker = try DiffWorker()
    while let line = readLine() {
        print(try worker.answer(to: line))
        fflush(nil)
    }
} catch {
    print("diff-worker: \(error)")
    exit(128)
}
