/// Characters of Hong Kong's supplementary set that ICU's table still has in the private use area.
///
/// They came to Unicode after the table was made; the Encoding Standard has them where they are now.
enum HongKongCharacters {
    /// Returns `text`, which was decoded from Big5, with these characters as Unicode has them.
    static func replacing(in text: String) -> String {
        guard text.unicodeScalars.contains(where: { table[$0.value] != nil }) else { return text }
        return text.unicodeScalars.map { table[$0.value] ?? String($0) }.joined()
    }

    private static let table: [UInt32: String] = [
        0xF303: "\u{31C0}", 0xF304: "\u{31C1}", 0xF305: "\u{31C2}", 0xF306: "\u{31C3}", 0xF307: "\u{31C4}",
        0xF309: "\u{31C5}", 0xF30C: "\u{31C6}", 0xF30D: "\u{31C7}", 0xF310: "\u{31C8}", 0xF312: "\u{31C9}",
        0xF313: "\u{31CA}", 0xF314: "\u{31CB}", 0xF315: "\u{31CC}", 0xF317: "\u{31CD}", 0xF318: "\u{31CE}",
        0xF325: "\u{CA}\u{304}", 0xF327: "\u{CA}\u{30C}", 0xF344: "\u{EA}\u{304}", 0xF346: "\u{EA}\u{30C}",
        0xF34A: "\u{23DA}", 0xF34B: "\u{23DB}", 0xF57A: "\u{9FA6}", 0xF5A4: "\u{9FA7}", 0xF5AB: "\u{9FA8}",
        0xF5CC: "\u{9FA9}", 0xF5CE: "\u{9FAA}", 0xF5D0: "\u{9FAB}", 0xF5D5: "\u{9FAC}", 0xF5EC: "\u{9FAD}",
        0xF5ED: "\u{9FAE}", 0xF5EF: "\u{9FAF}", 0xF602: "\u{9FB2}", 0xF61C: "\u{9FB3}", 0xF7E5: "\u{31CF}",
        0xF7EB: "\u{9FB0}", 0xF7ED: "\u{9FB1}",
    ]
}
