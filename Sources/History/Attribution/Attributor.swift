import Articles
import Diffing

/// Carries the origin of every byte from version to version.
struct Attributor {
    private let unit: Attribution.Unit
    private var cutter: UnitCutter
    private var versions: [(version: Version, credits: [Credit])] = []
    /// The headline and the blocks of the last version.
    private var texts: [AttributedText] = []
    private var removed = RemovedTexts()
    /// The versions in which each sentence stands, where sentences are asked for.
    private var standing: [[UInt8]: [Int]] = [:]

    init(unit: Attribution.Unit, cutter: UnitCutter) {
        self.unit = unit
        self.cutter = cutter
    }

    /// Takes the next version.
    ///
    /// One whose diff is not from the version before is taken as if all of it were new.
    mutating func add(_ entry: HistoryEntry) {
        let index = versions.count
        versions.append((entry.version, entry.article.credits))
        let follows = index > 0 && hasTexts(of: entry.diff.old)
        var next = Self.texts(of: entry.article).map { AttributedText($0) }
        let steps = follows ? TextStep.steps(of: entry.diff) : []
        for step in steps { inherit(step, &next) }
        for step in steps where step.hasChanges {
            for slot in step.new { restore(&next[slot]) }
        }
        for slot in next.indices {
            for run in next[slot].unknownRuns {
                for offset in run { next[slot].origins[offset] = Int32(index) }
            }
            if unit == .sentence { noteSentences(of: next[slot], in: index) }
        }
        texts = next
    }

    private static func texts(of article: Article) -> [String] {
        [article.headline] + article.body.map(\.text)
    }

    private func hasTexts(of article: Article) -> Bool {
        let others = Self.texts(of: article)
        return others.count == texts.count && zip(texts, others).allSatisfy { $0.bytes.elementsEqual($1.utf8) }
    }

    private mutating func noteSentences(of text: AttributedText, in index: Int) {
        for piece in cutter.sentences(of: text.bytes) {
            let sentence = Array(text.bytes[piece.core])
            if standing[sentence]?.last != index { standing[sentence, default: []].append(index) }
        }
    }
}

extension Attributor {
    /// Gives the new texts of a step the origins of what stayed, and keeps what went.
    private mutating func inherit(_ step: TextStep, _ next: inout [AttributedText]) {
        let bytes = texts[step.old].flatMap(\.bytes)
        let origins = texts[step.old].flatMap(\.origins)
        var inherited: [Int32] = []
        for edit in step.edits {
            if edit.op == .equal {
                inherited += origins[edit.old]
            } else {
                inherited += edit.new.map { _ in AttributedText.unknown }
                if !edit.old.isEmpty { removed.add(edit.old, of: bytes, origins: origins[edit.old]) }
            }
        }
        for slot in step.new where inherited.count >= next[slot].bytes.count {
            next[slot].origins = Array(inherited.prefix(next[slot].bytes.count))
            inherited.removeFirst(next[slot].bytes.count)
        }
        if step.hasChanges { keepSentences(of: step) }
    }

    /// Keeps the sentences that do not stay whole.
    private mutating func keepSentences(of step: TextStep) {
        let staying = step.edits.filter { $0.op == .equal }.map(\.old)
        var start = 0
        var nextStaying = 0
        for text in texts[step.old] {
            for piece in cutter.sentences(of: text.bytes) {
                let place = (start + piece.core.lowerBound)..<(start + piece.core.upperBound)
                while nextStaying < staying.count, staying[nextStaying].upperBound < place.upperBound {
                    nextStaying += 1
                }
                if nextStaying < staying.count, staying[nextStaying].lowerBound <= place.lowerBound { continue }
                removed.add(sentence: text.bytes[piece.core], origins: text.origins[piece.core])
            }
            start += text.bytes.count
        }
    }

    /// Gives what stood in an earlier version the origins that it had.
    private mutating func restore(_ text: inout AttributedText) {
        guard text.origins.contains(AttributedText.unknown) else { return }
        for piece in cutter.sentences(of: text.bytes) where text.isUnknown(in: piece.core) {
            guard let origins = removed.claim(sentence: text.bytes[piece.core]) else { continue }
            text.origins.replaceSubrange(piece.core, with: origins)
            for offset in piece.core.upperBound..<piece.range.upperBound
            where text.origins[offset] == AttributedText.unknown {
                text.origins[offset] = text.origins[offset - 1]
            }
        }
        for run in text.unknownRuns {
            if let origins = removed.origins(of: run, of: text.bytes) {
                text.origins.replaceSubrange(run, with: origins)
            }
        }
    }
}

extension Attributor {
    /// The passages of the last version.
    func passages() -> [Attribution.Passage] {
        texts.enumerated().flatMap { slot, text in
            var passages: [(range: Range<Int>, origin: Int)] = []
            for piece in cutter.pieces(of: text.bytes, by: unit) {
                let origin = origin(of: piece, in: text)
                if unit != .sentence, let last = passages.last, last.origin == origin {
                    passages[passages.count - 1].range = last.range.lowerBound..<piece.range.upperBound
                } else {
                    passages.append((piece.range, origin))
                }
            }
            return passages.map { range, origin in
                Attribution.Passage(
                    block: slot == 0 ? nil : slot - 1, text: text.text(range), origin: versions[origin].version,
                    credits: versions[origin].credits)
            }
        }
    }

    /// The version that brought a piece: for a sentence, the first one in which it stands once all of it was there.
    private func origin(of piece: UnitCutter.Piece, in text: AttributedText) -> Int {
        let latest = Int(text.latest(in: piece.core))
        guard unit == .sentence else { return latest }
        return standing[Array(text.bytes[piece.core])]?.first { $0 >= latest } ?? latest
    }
}
