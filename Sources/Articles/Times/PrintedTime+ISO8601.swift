extension PrintedTime {
    /// Reads ISO 8601's extended form at any precision, from `2023` to `2023-11-10T17:13:05.250+08:00`.
    ///
    /// A space may stand for the `T`, the offset may be `Z`, `+08:00`, `+0800` or `+08`. Fractions of a second are
    /// read and dropped. Nil where the text is anything else, or no time of the calendar.
    public init?(_ text: String) {
        var scanner = DigitScanner(text)
        guard let year = scanner.digits(4) else { return nil }
        var month: Int?
        var day: Int?
        var clock: (hour: Int, minute: Int, second: Int?)?
        var offset: Int?
        if scanner.skip("-") {
            guard let number = scanner.digits(2) else { return nil }
            month = number
            if scanner.skip("-") {
                guard let number = scanner.digits(2) else { return nil }
                day = number
            }
        }
        if day != nil, scanner.skip("T") || scanner.skip("t") || scanner.skip(" ") {
            guard let read = scanner.clock() else { return nil }
            clock = read
            if !scanner.isAtEnd {
                guard let read = scanner.offset() else { return nil }
                offset = read
            }
        }
        guard scanner.isAtEnd else { return nil }
        self.init(
            year: year, month: month, day: day, hour: clock?.hour, minute: clock?.minute, second: clock?.second,
            offsetMinutes: offset)
    }
}

/// A cursor over ASCII text that reads runs of digits of a known length.
private struct DigitScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == character.value else { return false }
        rest.removeFirst()
        return true
    }

    mutating func digits(_ count: Int) -> Int? {
        var number = 0
        var left = rest
        for _ in 0..<count {
            guard let digit = left.popFirst(), (48...57).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 48)
        }
        rest = left
        return number
    }

    mutating func clock() -> (hour: Int, minute: Int, second: Int?)? {
        guard let hour = digits(2), skip(":"), let minute = digits(2) else { return nil }
        guard skip(":") else { return (hour, minute, nil) }
        guard let second = digits(2) else { return nil }
        if skip(".") || skip(",") {
            guard digits(1) != nil else { return nil }
            while digits(1) != nil {}
        }
        return (hour, minute, second)
    }

    mutating func offset() -> Int? {
        if skip("Z") || skip("z") { return 0 }
        _ = skip(" ")
        let sign = skip("-") ? -1 : skip("+") ? 1 : 0
        guard sign != 0, let hours = digits(2) else { return nil }
        let hasMinutes = skip(":") || !isAtEnd
        guard hasMinutes else { return sign * hours * 60 }
        guard let minutes = digits(2), minutes < 60 else { return nil }
        return sign * (hours * 60 + minutes)
    }
}
