/// The names of a table's options, to be found by what was typed.
struct OptionIndex {
    /// What a name stands for.
    enum Target: Hashable {
        /// The row at this index; negated if the name began with `no-`.
        case argument(Int, isNegated: Bool)
        /// The help that every command has.
        case help(HelpForm)
    }

    /// What a typed long name stands for.
    enum Match {
        /// Exactly one option, under this full name.
        case found(Target, name: String)
        /// Several options, whose names begin with what was typed.
        case ambiguous([String])
        /// None.
        case none
    }

    /// The row that takes a bare number after a dash.
    private(set) var number: Int?

    private var short: [Unicode.Scalar: Target] = ["h": .help(.short)]
    private var long: [(name: String, target: Target, isHidden: Bool)] = [("--help", .help(.long), false)]

    init(_ arguments: [ArgumentDescription]) {
        for (index, argument) in arguments.enumerated() {
            for name in argument.names?.all ?? [] {
                switch name {
                case .short(let letter): short[letter] = short[letter] ?? .argument(index, isNegated: false)
                case .number: number = number ?? index
                case .long, .negatable:
                    for (typed, isNegated) in name.typed {
                        long.append((typed, .argument(index, isNegated: isNegated), argument.isHidden))
                    }
                }
            }
        }
    }

    /// The option with a one-letter name.
    func target(of letter: Unicode.Scalar) -> Target? {
        short[letter]
    }

    /// The option with a long name, dashes included, or else the only one that begins so; visible ones go first.
    func match(_ typed: String) -> Match {
        if let exact = long.first(where: { $0.name == typed }) { return .found(exact.target, name: exact.name) }
        let fitting = typed == "--" ? [] : long.filter { $0.name.suffix(after: typed) != nil }
        let visible = fitting.filter { !$0.isHidden }
        let candidates = visible.isEmpty ? fitting : visible
        guard let first = candidates.first else { return .none }
        if candidates.allSatisfy({ $0.target == first.target }) { return .found(first.target, name: first.name) }
        return .ambiguous(candidates.map(\.name))
    }

    /// The long names near to one that does not exist, dashes included.
    func nearMatches(of typed: String) -> [String] {
        let words = long.filter { !$0.isHidden }.map { String($0.name.dropFirst(2)) }
        return NearMatches(of: typed.suffix(after: "--") ?? typed, among: words).names.map { "--\($0)" }
    }
}
