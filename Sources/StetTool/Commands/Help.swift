import Commands

extension StetTool {
    private struct Options: Sendable {
        var command: String?
    }

    static let help: CommandEntry<Action> = Command(
        "help", "show the commands, or how one is used", Options(),
        arguments: [.operand("<command>", \.command, "the command", kind: .command)]
    ).entry { (options, tool, output) throws(Failure) in
        do throws(UsageError) {
            switch try program.help(for: options.command) {
            case .help(let page): output.write(page.text(width: output.width) + "\n")
            case .value: break
            }
            return .done
        } catch {
            throw .usage(error.description, tool.command)
        }
    }

    static let version: CommandEntry<Action> = Command("version", "print the version of stet", NoOptions()).entry {
        _, _, output in
        output.write("stet \(Version.text)\n")
        return .done
    }

    private struct NoOptions: Sendable {}
}
