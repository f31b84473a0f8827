import Foundation
import Programs
import Testing

/// The manual and the reference say what `--help` says.
@Suite struct ManualTests {
    let session: Session
    let commands: [String]

    init() throws {
        session = try Session()
        let answer = try session.stet("complete", "").stdout
        commands = answer.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "\t" }) }
    }

    @Test func `every command is explained whole, with examples`() throws {
        #expect(commands.count > 15)
        for command in commands {
            let help = try session.stet("help", command).stdout
            for part in ["stet \(command) - ", "\nUsage\n", "\nOptions\n", "\nExamples\n    "] {
                #expect(help.contains(part), "\(command): \(part)")
            }
        }
    }

    @Test func `a page of the manual has no mistakes and says what help says`() throws {
        for command in commands + [""] {
            let names = command.isEmpty ? [] : [command]
            let page = try session.stet(["help", "--format=man"] + names, input: Data()).bytes
            let mistakes = try run(["mandoc", "-T", "lint", "-W", "warning"], input: page)
            #expect(mistakes.stdout == "" && mistakes.status == 0, "\(command): \(mistakes.stdout)")
            #expect(try run(["groff", "-man", "-T", "utf8", "-ww", "-z"], input: page).stderr == "", "\(command)")
            let shown = try run(["mandoc", "-T", "utf8", "-O", "width=200"], input: page).stdout
            let manual = Self.words(shown.replacing(#/.\x08/#, with: ""))
            let help = try session.stet(["help"] + names, input: Data(), environment: ["COLUMNS": "1000"]).stdout
            for line in help.split(separator: "\n").dropFirst() where line.hasPrefix("    ") {
                for piece in line.split(separator: #/  +/#) {
                    #expect(manual.contains(Self.words(String(piece))), "\(command): \(piece)")
                }
            }
        }
    }

    @Test func `the reference says what help says`() throws {
        for command in commands {
            let page = try session.stet("help", "--format=markdown", command).stdout
            let help = try session.stet(["help", command], input: Data(), environment: ["COLUMNS": "1000"]).stdout
            let plain = Self.words(page.replacing(#/\\(.)/#) { $0.1 }.replacing("`", with: ""))
            for line in help.split(separator: "\n").dropFirst(3) where line.hasPrefix("    ") {
                for piece in line.split(separator: #/  +/#) where !piece.contains("`") {
                    #expect(plain.contains(Self.words(String(piece))), "\(command): \(piece)")
                }
            }
        }
    }

    /// A text with single spaces between its words.
    private static func words(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
