import Commands
import Testing

struct GlobalOptions: Hashable, Sendable {
    var directory: String?
    var archive: String?
    var showsVersion = false
}

let stet = Program(
    "stet", "keep what a page said, and say what was changed", GlobalOptions(),
    arguments: [
        .option("-C", \.directory, "<dir>", "run as if started in <dir>", kind: .directory),
        .option("--archive", \.archive, "<path>", "the archive to work on", kind: .directory),
        .flag("--version", \.showsVersion, "show the version"),
    ],
    discussion: "'stet help <command>' explains a command.",
    exitStatus: "0 when done, 128 for a failure, 129 for wrong usage",
    commands: [
        CommandGroup(
            "Keeping pages",
            [
                CommandEntry(forwarding: "fetch", "fetch pages and commit them") { "fetch \($0)" },
                CommandEntry(Command("gc", "pack the archive", false, hidden: true)) { _ in "gc" },
            ]),
        CommandGroup(
            "Reading the history",
            [CommandEntry(log) { "log, at most \($0.maxCount ?? 0) of \($0.article ?? "all")" }]),
    ])

@Suite struct ProgramTests {
    @Test(arguments: [
        (["log"], GlobalOptions(), "stet log", "log, at most 0 of all"),
        (
            ["-C", "a", "--archive=b", "log", "-n3", "c"], GlobalOptions(directory: "a", archive: "b"), "stet log",
            "log, at most 3 of c"
        ),
        (["-Ca", "--", "gc"], GlobalOptions(directory: "a"), "stet gc", "gc"),
        (["fetch", "-h", "--", "x"], GlobalOptions(), "stet fetch", #"fetch ["-h", "--", "x"]"#),
    ])
    func parses(_ arguments: [String], _ globals: GlobalOptions, _ path: String, _ action: String) throws {
        guard case .value(let request) = try stet.parse(arguments) else {
            Issue.record("help was not asked for")
            return
        }
        #expect(request.globals == globals)
        #expect(request.command.path == path)
        #expect(request.action == action)
    }

    @Test(arguments: [
        ([], "stet needs <command>"),
        (["-C"], "option '-C' needs a value <dir>"),
        (["--archve", "x"], "unknown option '--archve'; did you mean '--archive'?"),
        (["lgo"], "unknown command 'lgo'; did you mean 'log'?"),
        (["-"], "unknown command '-'"),
        (["gd"], "unknown command 'gd'"),
        (["log\n"], #"unknown command 'log\u{a}'; did you mean 'log'?"#),
        (["log", "--pacth"], "unknown option '--pacth'; did you mean '--patch'?"),
        (["log", "-C", "x"], "unknown option '-C'"),
    ])
    func says(_ arguments: [String], _ expected: String) {
        let error = #expect(throws: UsageError.self) { _ = try stet.parse(arguments) }
        #expect(error?.description == expected)
    }

    @Test func errorsCarryTheUsage() {
        let unknownCommand = #expect(throws: UsageError.self) { _ = try stet.parse(["lgo"]) }
        #expect(
            unknownCommand?.usage()
                == "usage: stet [-C <dir>] [--archive <path>] [--version] <command> [<argument>]...")
        let unknownOption = #expect(throws: UsageError.self) { _ = try stet.parse(["log", "-x"]) }
        #expect(unknownOption?.usage().hasPrefix("usage: stet log [-p] [-z] [--oneline]") == true)
    }

    @Test(arguments: [
        (["-h"], "stet -h"), (["--help", "log"], "stet --help"), (["log", "-h"], "stet log -h"),
        (["-C", "x", "log", "--help"], "stet log --help"), (["gc", "-h"], "stet gc -h"),
    ])
    func asksForHelp(_ arguments: [String], _ expected: String) throws {
        #expect(try topic(stet.parse(arguments)) == expected)
    }

    @Test func helps() throws {
        #expect(try topic(stet.help()) == "stet --help")
        #expect(try topic(stet.help(for: "log")) == "stet log --help")
        #expect(try stet.help(for: "fetch") == .value(#"fetch ["--help"]"#))
    }

    @Test func helpSaysThatACommandIsUnknown() {
        let error = #expect(throws: UsageError.self) { _ = try stet.help(for: "lg") }
        #expect(error?.description == "unknown command 'lg'; did you mean 'log'?")
    }

    @Test func splitsWithoutACommand() throws {
        let split = try stet.split(["--version"])
        #expect(split.globals == GlobalOptions(showsVersion: true))
        #expect(split.command == nil)
        #expect(split.arguments == [])
    }

    private func topic<Value>(_ parsed: Parsed<Value>) -> String? {
        guard case .help(let page) = parsed else { return nil }
        let form = page.form == .short ? "-h" : "--help"
        switch page.subject {
        case .command(let command): return "\(command.path) \(form)"
        case .program(let program): return "\(program.program.path) \(form)"
        }
    }
}
