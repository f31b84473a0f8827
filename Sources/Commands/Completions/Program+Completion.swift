extension Program {
    /// What may stand at the end of a command line that is being typed.
    ///
    /// - Parameter words: the words behind the program's name; the last one is being typed and may be empty.
    public func completion(of words: [String]) -> Completion {
        let described = description
        let word = words.last ?? ""
        var reader = CompletionReader(described.program)
        for (index, taken) in words.dropLast().enumerated() {
            reader.take(taken)
            guard let name = reader.operands.first else { continue }
            guard let command = described.commands.first(where: { $0.name == name }) else { return Completion() }
            reader = CompletionReader(command)
            for word in words.dropLast().dropFirst(index + 1) { reader.take(word) }
            break
        }
        var completion = reader.completion(of: word)
        guard completion.kind == .command else { return completion }
        completion.candidates += described.commands.filter { command in
            !command.isHidden && command.name.suffix(after: completion.value) != nil
        }.map { Completion.Candidate(completion.prefix + $0.name, $0.summary) }
        return completion
    }
}
