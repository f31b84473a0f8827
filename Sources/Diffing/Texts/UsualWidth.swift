extension Unicode.Scalar {
    /// The scalar of usual width for one of the full-width forms of ASCII, and for the ideographic space; else itself.
    var usualWidth: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        case 0x3000: " "
        default: self
        }
    }
}
