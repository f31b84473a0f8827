/// Tells of most scalars at once that they are none of some.
struct ScalarFilter: Sendable {
    /// Whether one of the scalars has these last ten bits.
    private var isTaken = [Bool](repeating: false, count: 1024)

    init(_ scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars { isTaken[Int(scalar.value & 1023)] = true }
    }

    /// Whether a scalar may be one of them; if not, it is none.
    func passes(_ scalar: Unicode.Scalar) -> Bool { isTaken[Int(scalar.value & 1023)] }
}
