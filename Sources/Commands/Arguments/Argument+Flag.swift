extension Argument {
    /// A flag: an option without a value, which makes a property true.
    ///
    /// A name written `--[no-]pager` can also make it false; the last one wins.
    public static func flag(
        _ names: OptionNames,
        _ property: any WritableKeyPath<Values, Bool> & Sendable,
        _ help: String,
        hidden: Bool = false
    ) -> Self {
        Argument(description: ArgumentDescription(flag: names, help: help, isHidden: hidden)) { values, input in
            if case .negated = input { values[keyPath: property] = false } else { values[keyPath: property] = true }
        }
    }

    /// A flag that may be left undecided: nil until it is given.
    public static func flag(
        _ names: OptionNames,
        _ property: any WritableKeyPath<Values, Bool?> & Sendable,
        _ help: String,
        hidden: Bool = false
    ) -> Self {
        Argument(description: ArgumentDescription(flag: names, help: help, isHidden: hidden)) { values, input in
            if case .negated = input { values[keyPath: property] = false } else { values[keyPath: property] = true }
        }
    }

    /// A flag that gives a property one certain value, such as `--json` for a format; it cannot be negated.
    public static func flag<Value: Sendable>(
        _ names: OptionNames,
        _ property: any WritableKeyPath<Values, Value> & Sendable,
        sets value: Value,
        _ help: String,
        hidden: Bool = false
    ) -> Self {
        let description = ArgumentDescription(flag: names, canNegate: false, help: help, isHidden: hidden)
        return Argument(description: description) { values, _ in
            values[keyPath: property] = value
        }
    }
}
