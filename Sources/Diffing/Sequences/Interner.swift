/// Numbers for values, equal values sharing one, so that sequences are compared by integers.
struct Interner<Value: Hashable> {
    private var numbers: [Value: Int32] = [:]

    /// How many different values were seen.
    var count: Int { numbers.count }

    /// The number of a value; a value not seen before gets the next one.
    mutating func number(of value: Value) -> Int32 {
        if let known = numbers[value] { return known }
        let number = Int32(numbers.count)
        numbers[value] = number
        return number
    }
}
