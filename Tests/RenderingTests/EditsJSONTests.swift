import Articles
import Diffing
import Generators
import Rendering
import Testing

@Suite struct EditsJSONTests {
    @Test func `records tell what became of lines`() throws {
        let json = try edits(
            ["The ferry leaves at 9 each day.\n", "Tickets are sold on board.\n", "Old notice\n", "Dogs are free.\n"],
            ["Dogs are free.\n", "The ferry leaves at 10 each day.\n", "Tickets are sold on board.\n", "The end"])
        #expect(json["schema"].string == "stet.edits/1")
        #expect(
            json["edits"].elements.map(\.text) == [
                #"{"op": "move", "old": "", "new": "Dogs are free.\n", "id": 0}"#,
                #"{"op": "replace", "old": "The ferry leaves at 9 each day.\n", "#
                    + #""new": "The ferry leaves at 10 each day.\n", "edits": ["#
                    + #"{"op": "equal", "old": "The ferry leaves at ", "new": "The ferry leaves at "}, "#
                    + #"{"op": "replace", "old": "9", "new": "10", "kind": "number"}, "#
                    + #"{"op": "equal", "old": " each day.\n", "new": " each day.\n"}]}"#,
                #"{"op": "equal", "old": "Tickets are sold on board.\n", "new": "Tickets are sold on board.\n"}"#,
                #"{"op": "delete", "old": "Old notice\n", "new": ""}"#,
                #"{"op": "move", "old": "Dogs are free.\n", "new": "", "id": 0}"#,
                #"{"op": "insert", "old": "", "new": "The end"}"#,
            ])
    }

    @Test func `both texts can be read off, also where lines moved`() throws {
        var moves = 0
        for seed in 0..<400 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let old = generator.list(0...12) { $0.sentence() + "\n" }
            var new = old
            for _ in 0..<generator.number(0...5) where !new.isEmpty {
                let line = new.remove(at: generator.number(0...new.count - 1))
                if generator.oneIn(4) { continue }
                new.insert(generator.oneIn(3) ? line + generator.text(2) : line, at: generator.number(0...new.count))
                if generator.oneIn(4) { new.append(generator.text()) }
            }
            let records = try edits(old, new)["edits"].elements
            #expect(records.map { $0["old"].string }.joined().utf8.elementsEqual(old.joined().utf8), "seed \(seed)")
            #expect(records.map { $0["new"].string }.joined().utf8.elementsEqual(new.joined().utf8), "seed \(seed)")
            for record in records where !record["edits"].elements.isEmpty && record["op"].string != "move" {
                #expect(record.joinedEdits("old").utf8.elementsEqual(record["old"].string.utf8), "seed \(seed)")
                #expect(record.joinedEdits("new").utf8.elementsEqual(record["new"].string.utf8), "seed \(seed)")
            }
            let moved = records.filter { $0["op"].string == "move" }
            moves += moved.count
            for (id, pair) in Dictionary(grouping: moved, by: { $0["id"].integer }) {
                #expect(pair.count == 2 && id >= 0, "seed \(seed)")
                #expect(pair.count { $0["old"].string.isEmpty } == 1, "seed \(seed)")
            }
        }
        #expect(moves > 100)
    }

    private func edits(_ old: [String], _ new: [String]) throws -> JSON {
        var comparer = try TextComparer()
        let diff = comparer.compare(
            Article(headline: "", body: old.map(Block.paragraph)), Article(headline: "", body: new.map(Block.paragraph))
        )
        return JSON(plainTextEdits: diff, seconds: 0.5)
    }
}
