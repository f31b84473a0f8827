/// Where the objects of a pack stand in another one that it was copied into.
struct PackMove {
    /// From an offset of the old pack on, objects stand so many bytes further back; the sums wrap around.
    private var shifts: [(start: UInt64, shift: UInt64)] = []
    /// The checksums of the objects that were changed for their new place, by their old offsets.
    private(set) var checksums: [UInt64: UInt32] = [:]

    /// Notes that an object stands in a new place, and all behind it as much further back until the next one that is noted.
    ///
    /// - Parameters:
    ///   - offset: the old one; every call has a greater one.
    ///   - checksum: that of the object where it was changed.
    mutating func note(_ offset: UInt64, at new: UInt64, checksum: UInt32? = nil) {
        let shift = new &- offset
        if shifts.last?.shift != shift { shifts.append((offset, shift)) }
        if let checksum { checksums[offset] = checksum }
    }

    /// The new offset of an object.
    func offset(of old: UInt64) -> UInt64 {
        var (low, high) = (0, shifts.count)
        while low < high {
            let middle = (low + high) / 2
            if shifts[middle].start <= old { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? old : old &+ shifts[low - 1].shift
    }
}
