import Rendering

extension Element {
    /// A place for a table that may be wider than the screen; it has a name and can be scrolled by keys.
    static func scrolling(_ label: String, _ table: Element) -> Element {
        Element(.div, .class("scrolling"), .role("region"), .label(label), .tabIndex(0)) { table }
    }
}
