import Foundation

/// The contrast of two colours as WCAG 2.2 defines it; colours are six hexadecimal digits.
enum Contrast {
    /// From 1 to 21.
    static func between(_ one: String, _ other: String) -> Double {
        let (dark, light) = (min(luminance(one), luminance(other)), max(luminance(one), luminance(other)))
        return (light + 0.05) / (dark + 0.05)
    }

    private static func luminance(_ color: String) -> Double {
        let value = Int(color, radix: 16) ?? 0
        let channels = [16, 8, 0].map { shift -> Double in
            let share = Double(value >> shift & 0xFF) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
