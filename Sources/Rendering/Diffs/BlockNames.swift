import Articles
import Diffing
import History

/// Names the blocks of a diff for readers: by kind, and by number among the blocks of that kind, from 1 in each body.
struct BlockNames {
    private let diff: ArticleDiff
    private let oldNumbers: [Int]
    private let newNumbers: [Int]

    private let unit: DiffText.Unit

    init(_ diff: ArticleDiff, unit: DiffText.Unit = .blocks) {
        self.unit = unit
        self.diff = diff
        oldNumbers = Self.numbers(of: diff.old.body)
        newNumbers = Self.numbers(of: diff.new.body)
    }

    /// What happened to which block: `paragraph 3 edited (number)`, `paragraph 7 moved to 3`.
    func title(of change: BlockChange) -> String {
        let kind = change.text?.kind.map { " (\($0.rawValue))" } ?? ""
        return switch change.op {
        case .equal: "\(new(change.new)) equal"
        case .insert: "\(new(change.new)) added"
        case .delete: "\(old(change.old)) removed"
        case .edit: "\(old(change.old)) edited\(formChange(change))\(kind)"
        case .move:
            "\(old(change.old)) moved to \(Self.list(newNumbers[change.new]))\(kind.isEmpty ? "" : " and edited" + kind)"
        case .split: "\(old(change.old)) split into \(place(change))\(kind)"
        case .merge: "\(old(change.old)) merged into \(place(change))\(kind)"
        }
    }

    /// What is said of unchanged blocks that are left out.
    func unchanged(_ count: Int) -> String {
        let isAllParagraphs = diff.new.body.allSatisfy { $0.kind == .paragraph }
        return "\(EditPhrases.counted(count, isAllParagraphs ? "paragraph" : "block")) unchanged"
    }

    /// The numbers of the new blocks of a split or a merge, and whether they moved.
    private func place(_ change: BlockChange) -> String {
        Self.list(newNumbers[change.new]) + (change.isMoved ? ", moved" : "")
    }

    private func old(_ range: Range<Int>) -> String { name(diff.old.body[range], oldNumbers[range]) }
    private func new(_ range: Range<Int>) -> String { name(diff.new.body[range], newNumbers[range]) }

    private func name(_ blocks: ArraySlice<Block>, _ numbers: ArraySlice<Int>) -> String {
        let kind = unit == .lines ? "line" : blocks.first?.kind.rawValue ?? "block"
        return "\(kind)\(numbers.count > 1 ? "s" : "") \(Self.list(numbers))"
    }

    private static func list(_ numbers: ArraySlice<Int>) -> String {
        guard numbers.count > 2, let first = numbers.first, let last = numbers.last else {
            return numbers.map(String.init).joined(separator: ", ")
        }
        return "\(first)-\(last)"
    }

    /// The number of each block among those of its kind.
    private static func numbers(of body: [Block]) -> [Int] {
        var counts: [Block.Kind: Int] = [:]
        return body.map { block in
            counts[block.kind, default: 0] += 1
            return counts[block.kind] ?? 0
        }
    }

    /// What became of an edited block besides its text: `, now a quote`, `, another image`.
    private func formChange(_ change: BlockChange) -> String {
        guard let before = diff.old.body[change.old].first, let after = diff.new.body[change.new].first else {
            return ""
        }
        return switch (before, after) {
        case (.figure(let old, _), .figure(let new, _)): old == new ? "" : ", another image"
        case (.heading(let old, _), .heading(let new, _)): old == new ? "" : ", now of level \(new)"
        case (.item(let old, _), .item(let new, _)): old == new ? "" : ", now \(new ? "numbered" : "without a number")"
        case (.table(let old), .table(let new)):
            old.map(\.count) == new.map(\.count) ? "" : ", other cells"
        default: before.kind == after.kind ? "" : ", now \(Self.article(after.kind)) \(after.kind.rawValue)"
        }
    }

    private static func article(_ kind: Block.Kind) -> String { kind == .item ? "an" : "a" }
}
