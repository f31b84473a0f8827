import Git
import Synchronization

/// The contents in a pack that is being written which later versions may be deltas of; any thread may look.
final class DeltaBases: Sendable {
    private let known = Mutex<[ObjectID: DeltaBase]>([:])

    /// A content by its name; nil where it was not kept.
    subscript(id: ObjectID) -> DeltaBase? {
        known.withLock { $0[id] }
    }

    /// Keeps a content and returns how many bytes more there are now.
    func keep(_ base: DeltaBase) -> Int {
        known.withLock { known in
            guard known[base.id] == nil else { return 0 }
            known[base.id] = base
            return base.contents.count
        }
    }

    /// Forgets all, since another pack is begun.
    func removeAll() {
        known.withLock { $0 = [:] }
    }
}
