import Articles
import Diffing

extension ReaderSentences {
    /// What happened to the body, block by block.
    var text: [ReaderChange] {
        let numbers = (old: Self.numbers(of: diff.old.body), new: Self.numbers(of: diff.new.body))
        return diff.body.flatMap { change -> [ReaderChange] in
            let old = Place(diff.old.body, change.old, numbers.old)
            let new = Place(diff.new.body, change.new, numbers.new)
            switch change.op {
            case .equal: return []
            case .insert: return [sentence(.added, language.say("\(one(new)) was added", "增加\(one(new))"), new)]
            case .delete: return [sentence(.removed, language.say("\(one(old)) was removed", "删去\(one(old))"), old)]
            case .edit: return edits(change, old, new)
            case .move:
                let told = language.say(
                    "\(this(old)) was moved and is now \(lowercased(this(new)))", "原\(this(old))移至\(this(new))")
                return [sentence(.changed, told, new)]
                    + (change.text?.hasChanges == true ? edits(change, old, new) : [])
            case .split:
                let told = language.say(
                    "\(this(old)) was split into \(new.count)", "\(this(old))分为\(new.count)\(noun(of: new.kind))")
                return [sentence(.changed, told, new)] + edits(change, old, new)
            case .merge:
                let told = language.say(
                    "\(old.count) \(noun(of: old.kind))s were merged into \(lowercased(this(new)))",
                    "\(old.count)\(noun(of: old.kind))并为\(this(new))")
                return [sentence(.changed, told, new)] + edits(change, old, new)
            }
        }
    }

    /// Some blocks of a body: how many, what the first is, and its number among those of its kind.
    struct Place {
        var count: Int
        var kind = Block.Kind.paragraph
        var number = 0
        var text = ""

        init(_ body: [Block], _ range: Range<Int>, _ numbers: [Int]) {
            count = range.count
            guard let first = range.first else { return }
            kind = body[first].kind
            number = numbers[first]
            text = body[first].text
        }
    }

    private static func numbers(of body: [Block]) -> [Int] {
        var counts: [Block.Kind: Int] = [:]
        return body.map { block in
            counts[block.kind, default: 0] += 1
            return counts[block.kind] ?? 0
        }
    }

    /// One of a kind: `A paragraph`.
    private func one(_ place: Place) -> String {
        language.say("A \(noun(of: place.kind))", "一\(noun(of: place.kind))")
    }

    /// A certain one: `Paragraph 3`.
    func this(_ place: Place) -> String {
        let noun = noun(of: place.kind)
        return language.say(
            "\(noun.prefix(1).uppercased())\(noun.dropFirst()) \(place.number)", "第\(place.number)\(noun)")
    }

    /// A sentence with the first words of a block behind it.
    func sentence(_ category: ReaderChange.Category, _ told: String, _ place: Place) -> ReaderChange {
        let opening = opening(of: place.text)
        return ReaderChange(
            category: category, part: .text, sentence: opening.isEmpty ? told : told + colon + quoted(opening))
    }
}
