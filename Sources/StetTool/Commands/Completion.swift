import Archiving
import Articles
import Commands
import Glibc
import History
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var shell = Shell.bash
    }

    static let completion = Command(
        "completion", "print the script that has a shell complete command lines", Options(),
        arguments: [.operand("<shell>", \.shell, "the shell")],
        discussion: """
            Commands, options, choices, files, articles and versions are completed. The script asks stet itself what
            fits, so it need not be made anew when stet changes.

            bash reads such scripts from ~/.local/share/bash-completion/completions, where the package bash-completion
            is installed, zsh from the folders in $fpath, fish from ~/.config/fish/completions. Any of them can also be
            read by the shell's own settings, as the examples show.
            """,
        examples: [
            (
                "stet completion bash > ~/.local/share/bash-completion/completions/stet",
                "for bash, from the next one on"
            ),
            ("source <(stet completion zsh)", "in ~/.zshrc, behind compinit"),
            ("stet completion fish > ~/.config/fish/completions/stet.fish", "for fish, from the next one on"),
        ]
    ).entry { (options, _, output) throws(Failure) in
        output.write(options.shell.completionScript(for: program.description.program.name))
        return .done
    }

    /// What the scripts ask: prints what may stand in place of the last of the words that it is given.
    static let complete: CommandEntry<Action> = CommandEntry(
        forwarding: "complete", "print what may stand at the end of a command line", hidden: true
    ) { words in
        Action { (tool, output) throws(Failure) in
            let completion = program.completion(of: words)
            switch completion.kind {
            case .file: output.write("files\n")
            case .directory: output.write("folders\n")
            default:
                let found = ArticleCompletion(completion, words, tool).candidates
                output.write("words\n")
                for candidate in completion.candidates + found { output.write(line(candidate)) }
            }
            return .done
        }
    }

    /// A candidate with what it means behind a tab; none that would not reach a terminal as it is.
    private static func line(_ candidate: Completion.Candidate) -> String {
        guard TerminalEscaping.escaped(candidate.text) == candidate.text else { return "" }
        return "\(candidate.text)\t\(TerminalEscaping.escaped(candidate.help))\n"
    }
}

extension ValueKind {
    /// An article of the archive, with a version or a range behind its `@` if need be.
    static let article = ValueKind(rawValue: "article")
    /// A version, or a range of versions, of the article in the first operand.
    static let version = ValueKind(rawValue: "version")
}
