extension EditClassifier {
    /// Whether a change begins or ends inside a word of an alphabet.
    func isInsideWord(_ change: Change) -> Bool {
        let whole = wordwise(change)
        return whole != change
            && [old[change.old], new[change.new]].allSatisfy { bytes in
                String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isAlphabetic)
            }
    }

    func isTypoInWord(_ change: Change) -> Bool {
        let whole = wordwise(change)
        return Self.isTypo(
            Array(String(decoding: old[whole.old], as: UTF8.self).unicodeScalars),
            Array(String(decoding: new[whole.new], as: UTF8.self).unicodeScalars))
    }

    /// The change with the letters of an alphabet in front of it and behind it.
    private func wordwise(_ change: Change) -> Change {
        old.withUnsafeBufferPointer { old in
            var (front, back) = (0, 0)
            while change.old.lowerBound > front, front < Self.longestWord {
                let scalar = Scalars.last(before: change.old.lowerBound - front, in: old)
                guard Scalars.alphabet(scalar) == .letter else { break }
                front += UTF8.width(scalar)
            }
            while change.old.upperBound + back < old.count, back < Self.longestWord {
                let scalar = Scalars.first(of: (change.old.upperBound + back)..<old.count, in: old)
                guard Scalars.alphabet(scalar) == .letter else { break }
                back += UTF8.width(scalar)
            }
            return Change(
                old: (change.old.lowerBound - front)..<(change.old.upperBound + back),
                new: (change.new.lowerBound - front)..<(change.new.upperBound + back))
        }
    }

    private static let longestWord = 128
}
