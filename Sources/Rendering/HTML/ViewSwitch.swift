/// The choice between edits in one column and edits side by side, for all diffs of a page.
///
/// Radio buttons that the style sheet asks for their state; no script, no server.
public enum ViewSwitch {
    /// The switch; a page has one at most.
    public static var element: Element {
        Element(.fieldset, .class("views")) {
            Element(.legend) { "Show edits" }
            choice("inline", "in one column", .checked)
            choice("sides", "side by side", nil)
        }
    }

    private static func choice(_ name: String, _ label: String, _ state: Attribute?) -> Element {
        Element(.label) {
            Element(.input, .type("radio"), .name("view"), .id("view-\(name)"), state)
            " \(label)"
        }
    }
}
