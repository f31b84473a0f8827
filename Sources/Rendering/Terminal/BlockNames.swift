import Articles
import Diffing

/// Names the blocks of a diff for readers: by kind and number, counted from 1 in each body.
struct BlockNames {
    private let diff: ArticleDiff

    init(_ diff: ArticleDiff) {
        self.diff = diff
    }

    /// What happened to which block: `paragraph 3 edited (number)`, `paragraph 7 moved to 3`.
    func title(of change: BlockChange) -> String {
        let kind = change.text?.kind.map { " (\($0.rawValue))" } ?? ""
        return switch change.op {
        case .equal: "\(new(change.new)) equal"
        case .insert: "\(new(change.new)) added"
        case .delete: "\(old(change.old)) removed"
        case .edit: "\(old(change.old)) edited\(formChange(change))\(kind)"
        case .move: "\(old(change.old)) moved to \(numbers(change.new))\(kind.isEmpty ? "" : " and edited" + kind)"
        case .split: "\(old(change.old)) split into \(numbers(change.new))\(kind)"
        case .merge: "\(old(change.old)) merged into \(numbers(change.new))\(kind)"
        }
    }

    private func old(_ range: Range<Int>) -> String { name(diff.old.body[range], range) }
    private func new(_ range: Range<Int>) -> String { name(diff.new.body[range], range) }

    private func name(_ blocks: ArraySlice<Block>, _ range: Range<Int>) -> String {
        let kinds = Set(blocks.map(\.kind))
        let kind = kinds.count == 1 ? blocks.first?.kind.rawValue ?? "block" : "block"
        return "\(kind)\(range.count > 1 ? "s" : "") \(numbers(range))"
    }

    private func numbers(_ range: Range<Int>) -> String {
        range.count > 2
            ? "\(range.lowerBound + 1)-\(range.upperBound)" : range.map { "\($0 + 1)" }.joined(separator: ", ")
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
            old.joined().count == new.joined().count && old.count == new.count ? "" : ", other cells"
        default: before.kind == after.kind ? "" : ", now \(Self.article(after.kind)) \(after.kind.rawValue)"
        }
    }

    private static func article(_ kind: Block.Kind) -> String { kind == .item ? "an" : "a" }
}
