import Foundation
import Rendering
import Testing

@Suite struct PaletteTests {
    /// What is written or drawn on which ground, and the contrast it must have (WCAG 2.2, 1.4.3 and 1.4.11).
    typealias Pair = (front: Palette, ground: Palette, contrast: Double)

    static let texts: [Palette] = [.ink, .quiet, .link, .inserted, .deleted, .moved, .warning]
    static let pairs: [Pair] = texts.map { ($0, .paper, 4.5) } + texts.map { ($0, .panel, 4.5) } + special
    static let special: [Pair] = [
        (.inserted, .insertedGround, 4.5), (.deleted, .deletedGround, 4.5), (.moved, .movedGround, 4.5),
        (.warning, .warningGround, 4.5), (.ink, .insertedGround, 4.5), (.ink, .deletedGround, 4.5),
        (.link, .insertedGround, 4.5), (.link, .deletedGround, 4.5), (.curve, .paper, 3), (.curve, .area, 3),
    ]

    @Test(arguments: pairs) func `colours are told apart, in the light and in the dark`(
        front: Palette, ground: Palette, contrast: Double
    ) {
        let shades = (front.shades, ground.shades)
        #expect(Self.contrast(shades.0.light, shades.1.light) >= contrast, "\(front) on \(ground), light")
        #expect(Self.contrast(shades.0.dark, shades.1.dark) >= contrast, "\(front) on \(ground), dark")
    }

    /// The contrast of two colours, from 1 to 21.
    private static func contrast(_ one: String, _ other: String) -> Double {
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
