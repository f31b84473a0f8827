/// A shell that can be taught to complete the command lines of a program.
public enum Shell: String, ArgumentChoice {
    case bash, zsh, fish

    /// The script that teaches it, to be read by the shell when it starts.
    ///
    /// The script knows nothing of the program's arguments. Whenever a word is to be completed it runs
    /// `<program> complete <word>...` with the words behind the program's name, of which the last is being typed, and
    /// reads what fits from its output: a first line `words`, `files` or `folders`; behind `words` a line for each
    /// candidate, and behind a tab what it means.
    ///
    /// - Parameter program: the word that one types, of letters and digits.
    public func completionScript(for program: String) -> String {
        let script =
            switch self {
            case .bash: Self.bashScript
            case .zsh: Self.zshScript
            case .fish: Self.fishScript
            }
        return script.split(separator: "PROGRAM", omittingEmptySubsequences: false).joined(separator: program)
    }
}
