import Articles
import Diffing
import Generators
import Rendering
import Testing

@Suite struct EditsJSONTests {
    @Test func `records tell what became of lines`() throws {
        let json = try edits(
            [
                "The ferry leaves at 9 each day.\n", "Tickets are sold on board.\n", "Old notice\n",
                "Dogs are free here.\n",
            ],
            ["Dogs are free there.\n", "The ferry leaves at 10 each day.\n", "Tickets are sold on board.\n", "The end"])
        #expect(json["schema"].string == "stet.edits/1")
        #expect(
            json["edits"].elements.map(\.text) == [
                #"{"op": "move", "old": "", "new": "Dogs are free there.\n", "id": 0, "edits": ["#
                    + #"{"op": "equal", "old": "Dogs are free ", "new": "Dogs are free "}, "#
                    + #"{"op": "replace", "old": "here", "new": "there"}, "#
                    + #"{"op": "equal", "old": ".\n", "new": ".\n"}]}"#,
                #"{"op": "equal", "old": "The ferry leaves at ", "new": "The ferry leaves at "}"#,
                #"{"op": "replace", "old": "9", "new": "10"}"#,
                #"{"op": "equal", "old": " each day.\nTickets are sold on board.\n", "#
                    + #""new": " each day.\nTickets are sold on board.\n"}"#,
                #"{"op": "delete", "old": "Old notice\n", "new": ""}"#,
                #"{"op": "move", "old": "Dogs are free here.\n", "new": "", "id": 0}"#,
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
            let moved = records.filter { $0["op"].string == "move" }
            moves += moved.count
            for (id, pair) in Dictionary(grouping: moved, by: { $0["id"].integer }) {
                #expect(pair.count == 2 && id >= 0, "seed \(seed)")
                #expect(pair.count { $0["old"].string.isEmpty } == 1, "seed \(seed)")
                let halves = (pair.map { $0["old"].string }.joined(), pair.map { $0["new"].string }.joined())
                let edited = pair.first { !$0["edits"].elements.isEmpty }
                let inner = (edited?.joinedEdits("old") ?? halves.0, edited?.joinedEdits("new") ?? halves.0)
                #expect(inner.0.utf8.elementsEqual(halves.0.utf8), "seed \(seed)")
                #expect(inner.1.utf8.elementsEqual(halves.1.utf8), "seed \(seed)")
            }
        }
        #expect(moves > 100)
    }

    private func edits(_ old: [String], _ new: [String]) throws -> JSON {
        var comparer = try TextComparer()
        return JSON(comparer.compareLines(old.joined(), new.joined()), seconds: 0.5)
    }
}
