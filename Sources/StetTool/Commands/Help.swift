import Commands

extension StetTool {
    private struct Options: Sendable {
        var command: String?
        var format = HelpFormat.text
    }

    private enum HelpFormat: String, ArgumentChoice {
        case text, man, markdown
    }

    static let help: CommandEntry<Action> = Command(
        "help", "show the commands, or how one is used", Options(),
        arguments: [
            .operand("<command>", \.command, "the command", kind: .command),
            .option("--format", \.format, "<format>", "print text, or a page of the manual, or Markdown"),
        ],
        discussion: "'stet help log' prints what 'stet log --help' does. In short, 'stet log -h' tells the usage.",
        examples: [
            ("stet help log", "how the log is used"),
            ("stet help log --format=man | man -l -", "the same as a page of the manual"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        let found: Parsed<Action>
        do throws(UsageError) {
            found = try program.help(for: options.command)
        } catch {
            throw .usage(error.description, tool.command)
        }
        switch (found, options.format) {
        case (.value(let action), _): return try action.run(tool, &output)
        case (.help(let page), .text): output.write(page.text(width: output.width) + "\n")
        case (.help(let page), .man): output.write(manual(page).text)
        case (.help(let page), .markdown): output.write(ReferencePage(page.subject).text)
        }
        return .done
    }

    private static func manual(_ page: HelpPage) -> ManualPage {
        let edition = ManualPage.Edition(program: "stet \(Version.text)", date: Version.date)
        switch page.subject {
        case .program(let program): return ManualPage(program, edition)
        case .command(let command): return ManualPage(command, of: program.description, edition)
        }
    }

    static let version: CommandEntry<Action> = Command(
        "version", "print the version of stet", NoOptions(), examples: [("stet version", "the same as stet --version")]
    ).entry { _, _, output in
        output.write("stet \(Version.text)\n")
        return .done
    }

    private struct NoOptions: Sendable {}
}
