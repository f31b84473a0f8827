/// Gathers texts and elements, one behind the other, into the content of an element.
@resultBuilder
public enum ContentBuilder {
    public static func buildExpression(_ text: String) -> [Element.Content] { [.text(text)] }
    public static func buildExpression(_ text: String?) -> [Element.Content] { text.map { [.text($0)] } ?? [] }
    public static func buildExpression(_ element: Element) -> [Element.Content] { [.element(element)] }
    public static func buildExpression(_ element: Element?) -> [Element.Content] {
        element.map { [.element($0)] } ?? []
    }
    public static func buildExpression(_ elements: [Element]) -> [Element.Content] { elements.map { .element($0) } }
    public static func buildExpression(_ content: [Element.Content]) -> [Element.Content] { content }
    public static func buildExpression(_ rules: StyleSheet) -> [Element.Content] { [.style(rules)] }
    public static func buildBlock(_ parts: [Element.Content]...) -> [Element.Content] { parts.flatMap(\.self) }
    public static func buildOptional(_ part: [Element.Content]?) -> [Element.Content] { part ?? [] }
    public static func buildEither(first part: [Element.Content]) -> [Element.Content] { part }
    public static func buildEither(second part: [Element.Content]) -> [Element.Content] { part }
    public static func buildArray(_ parts: [[Element.Content]]) -> [Element.Content] { parts.flatMap(\.self) }
}
