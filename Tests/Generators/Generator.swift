/// A source of repeatable random values: SplitMix64 (Steele, Lea, Flood, 2014).
///
/// A property test names its seed in the failure, so that the same case can be made again.
public struct Generator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number in the range.
    public mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// True once in so many times.
    public mutating func oneIn(_ times: Int) -> Bool {
        number(1...times) == 1
    }

    /// One of the elements, which must not be empty.
    public mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(0...elements.count - 1)]
    }

    /// A list with as many elements as a number in the range says.
    public mutating func list<Element>(_ count: ClosedRange<Int>, _ make: (inout Generator) -> Element) -> [Element] {
        (0..<number(count)).map { _ in make(&self) }
    }

    /// A value, or nil every third time.
    public mutating func maybe<Element>(_ make: (inout Generator) -> Element) -> Element? {
        oneIn(3) ? nil : make(&self)
    }
}
