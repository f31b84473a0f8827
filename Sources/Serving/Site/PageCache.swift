import Synchronization

/// Keeps rendered pages, within a number of bytes, those asked for lately.
///
/// There are two generations: what is asked for goes to the young one; when that is half of the limit, it becomes the old
/// one, and what was old and not asked for again is dropped. Every step takes constant time.
final class PageCache: Sendable {
    /// A page as it is sent, plain and compressed.
    struct Page: Sendable {
        var content: Content
        /// Nil where compression does not pay.
        var gzip: [UInt8]?

        var size: Int { content.bytes.count + (gzip?.count ?? 0) }
    }

    private struct Generations {
        var young: [String: Page] = [:]
        var old: [String: Page] = [:]
        var youngBytes = 0
    }

    private let limit: Int
    private let generations = Mutex(Generations())

    /// What a page takes besides its bytes and its key, about.
    private static let overhead = 256

    /// An empty cache for so many bytes.
    init(limit: Int) {
        self.limit = limit
    }

    /// The page of a key; nil where it is not kept.
    func page(_ key: String) -> Page? {
        generations.withLock { generations in
            if let page = generations.young[key] { return page }
            guard let page = generations.old.removeValue(forKey: key) else { return nil }
            add(page, key, to: &generations)
            return page
        }
    }

    /// Keeps a page; one larger than a quarter of the limit is not kept.
    func keep(_ page: Page, as key: String) {
        guard page.size <= limit / 4 else { return }
        generations.withLock { add(page, key, to: &$0) }
    }

    private func add(_ page: Page, _ key: String, to generations: inout Generations) {
        let size = page.size + key.utf8.count + Self.overhead
        if generations.youngBytes + size > limit / 2 {
            generations.old = generations.young
            generations.young = [:]
            generations.youngBytes = 0
        }
        if generations.young.updateValue(page, forKey: key) == nil { generations.youngBytes += size }
    }

    /// The bytes of all pages that are kept.
    var size: Int {
        generations.withLock { generations in
            (Array(generations.young.values) + generations.old.values).reduce(0) { $0 + $1.size }
        }
    }
}
