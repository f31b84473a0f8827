/// A binary heap: a bag of elements of which the least is at hand.
struct Heap<Element: Comparable & Sendable>: Sendable {
    private var elements: [Element] = []

    /// The least element.
    var first: Element? { elements.first }

    /// Adds an element, in logarithmic time.
    mutating func insert(_ element: Element) {
        elements.append(element)
        var index = elements.count - 1
        while index > 0, elements[index] < elements[(index - 1) / 2] {
            elements.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    /// Removes the least element, in logarithmic time.
    @discardableResult
    mutating func removeFirst() -> Element? {
        guard let last = elements.popLast() else { return nil }
        guard let first = elements.first else { return last }
        elements[0] = last
        var index = 0
        while true {
            let children = [2 * index + 1, 2 * index + 2].filter { $0 < elements.count }
            guard let least = children.min(by: { elements[$0] < elements[$1] }), elements[least] < elements[index]
            else {
                return first
            }
            elements.swapAt(index, least)
            index = least
        }
    }
}
