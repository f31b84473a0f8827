import Articles
import Glibc
import PageFiles

// Built with `FUZZING` and libFuzzer, which brings a `main` of its own, the pages are the fuzzer's; else they are the
// files and folders that the command line names.
#if FUZZING
    /// Checks one input of the fuzzer's: HTML where it begins with `h`, else text; the page is what follows.
    @_cdecl("LLVMFuzzerTestOneInput")
    public func checkInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
        let bytes = UnsafeBufferPointer(start: start, count: count)
        guard let first = bytes.first else { return 0 }
        let page = Page(bytes: Array(bytes.dropFirst()), format: first == UInt8(ascii: "h") ? .html : .text)
        do {
            _ = try Promises.check(page)
        } catch {
            print("broken: \(error)")
            fflush(nil)
            abort()
        }
        return 0
    }
#else
    /// Reads pages and checks what the page reader promises for every input.
    @main enum PageFuzzer {
        static func main() {
            do {
                let files = try PageFile.all(at: Array(CommandLine.arguments.dropFirst()), endings: ["html", "txt"])
                exit(files.filter(isBroken).isEmpty ? 0 : 1)
            } catch {
                print("page-fuzzer: \(error)")
                exit(128)
            }
        }

        /// Prints what comes of a page; says whether a promise was broken.
        private static func isBroken(_ file: PageFile) -> Bool {
            do {
                print("\(file.path): \(try Promises.check(file.page))")
                return false
            } catch {
                print("\(file.path): broken: \(error)")
                return true
            }
        }
    }
#endif
