extension Segmenter {
    /// Returns the end of the sentence `bytes[start..<end]`, before any opening quotes and brackets at its end.
    ///
    /// Unicode's rules let every quote and bracket after a full stop close the sentence, the opening ones too, since in
    /// some languages a mark opens that closes in others. Chinese and Japanese put no space between sentences, so
    /// `好。“走!”` would be cut after the opening quote. A mark that opens and has no space after it begins the next
    /// sentence; one before a space keeps Unicode's reading.
    static func sentenceEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        guard end < bytes.count else { return end }
        let sentence = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars
        let opening = sentence.reversed().prefix { scalar in
            switch scalar.properties.generalCategory {
            case .openPunctuation, .initialPunctuation: true
            default: false
            }
        }
        let length = opening.reduce(0) { $0 + UTF8.width($1) }
        return length < end - start ? end - length : end
    }
}
