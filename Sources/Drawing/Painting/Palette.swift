/// A colour without transparency; parts from 0 to 255.
struct Color: Hashable, Sendable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    /// A colour by its six hexadecimal digits, as in HTML.
    init(_ digits: UInt32) {
        red = UInt8(truncatingIfNeeded: digits >> 16)
        green = UInt8(truncatingIfNeeded: digits >> 8)
        blue = UInt8(truncatingIfNeeded: digits)
    }
}

/// The colours of a card; text has a contrast of at least 4.5 to what it stands on.
struct Palette: Sendable {
    var paper = Color(0xFCFBF8)
    var ink = Color(0x1C1B19)
    var quiet = Color(0x68645C)
    var rule = Color(0xDDD9CF)
    var accent = Color(0x1F5F8B)
    var deleted = Color(0x9A1B1B)
    var deletedGround = Color(0xFBE4E1)
    var inserted = Color(0x14532D)
    var insertedGround = Color(0xDCF1DF)
}
