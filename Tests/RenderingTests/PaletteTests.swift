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
        #expect(Contrast.between(shades.0.light, shades.1.light) >= contrast, "\(front) on \(ground), light")
        #expect(Contrast.between(shades.0.dark, shades.1.dark) >= contrast, "\(front) on \(ground), dark")
    }
}
