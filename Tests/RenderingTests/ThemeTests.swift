import Rendering
import Testing

@Suite struct ThemeTests {
    static let grounds: [(name: String, theme: Theme, grounds: [String])] = [
        // Black, and the grounds of VS Code, Dracula, Solarized, Ubuntu and Tango.
        ("dark", .dark, ["000000", "1E1E1E", "282A36", "002B36", "300A24", "2E3436"]),
        // White, and the grounds of Solarized, xterm's light yellow, Gruvbox and grey.
        ("light", .light, ["FFFFFF", "FDF6E3", "FFFFDD", "FBF1C7", "F2F2F2"]),
        ("middle", .middle, ["000000", "FFFFFF"]),
    ]

    @Test(arguments: grounds) func `every label is readable on the usual grounds`(
        name: String, theme: Theme, grounds: [String]
    ) throws {
        var tinted = 0
        for label in StyledText.Label.allCases {
            var text = StyledText()
            text.add("x", label)
            guard let number = text.rendered(theme).firstMatch(of: /38;5;(\d+)/)?.1, let number = Int(number) else {
                continue
            }
            tinted += 1
            for ground in grounds {
                let contrast = Contrast.between(Self.color(number), ground)
                #expect(contrast >= 4.5, "\(name): \(label) on \(ground)")
            }
        }
        // Headlines and headings of sections are bold, in the terminal's own colour.
        #expect(tinted == StyledText.Label.allCases.count - 2)
    }

    /// A colour of the 256 as xterm has them, from 16 on: a cube of 6 by 6 by 6, then greys.
    private static func color(_ number: Int) -> String {
        let steps = [0, 95, 135, 175, 215, 255]
        let cube = number - 16
        let grey = 8 + 10 * (number - 232)
        let channels =
            number < 232 ? [steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]] : [grey, grey, grey]
        return channels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static let environments: [(environment: [String: String], theme: Theme)] = [
        ([:], .colored), (["TERM": "xterm"], .colored), (["TERM": "linux", "COLORFGBG": "15;0"], .colored),
        (["TERM": "xterm-256color"], .middle), (["TERM": "xterm", "COLORTERM": "truecolor"], .middle),
        (["TERM": "rxvt-256color", "COLORFGBG": "15;0"], .dark),
        (["TERM": "rxvt-256color", "COLORFGBG": "0;default;15"], .light),
        (["TERM": "rxvt-256color", "COLORFGBG": "0;default"], .middle),
        (["TERM": "xterm-256color", "COLORFGBG": "7;8"], .dark),
        (["TERM": "xterm-256color", "COLORFGBG": "0;7"], .light),
        (["TERM": "xterm-256color", "COLORFGBG": "15;0", "STET_THEME": "light"], .light),
        (["STET_THEME": "dark"], .dark), (["TERM": "xterm-256color", "STET_THEME": "palette"], .colored),
        (["TERM": "xterm-256color", "STET_THEME": "none of these"], .middle),
    ]

    @Test(arguments: environments) func `the environment tells which colours suit the terminal`(
        environment: [String: String], theme: Theme
    ) {
        #expect(Theme(environment: environment) == theme)
    }
}
