extension Unicode.Scalar {
    /// Whether the scalar steers a terminal or the order of text rather than being a part of it.
    ///
    /// These are the control characters (C0, DEL, C1), the line and paragraph separators, the byte order mark, and the
    /// embeddings, overrides and isolates of the bidirectional algorithm.
    public var isControlOrOverride: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
