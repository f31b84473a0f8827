/// Brings many snapshots into an archive: some are read on all cores while those before are written.
public final class Importer<Input: Sendable, Problem: Sendable> {
    /// What reading an input yields: a snapshot, or why there is none.
    public enum Reading: Sendable {
        case snapshot(PreparedSnapshot)
        case problem(Problem)
        /// There is no article in the input, and nothing wrong with that.
        case noArticle
    }

    /// What has become of the inputs.
    public struct Counts: Hashable, Sendable {
        /// How many were read.
        public var read = 0
        /// How many became versions, equal the version that was there at their time, or were refused.
        public var versions = 0
        public var unchanged = 0
        public var refused = 0
        /// How many hold no article.
        public var withoutArticle = 0
    }

    public private(set) var counts = Counts()
    /// Captures that are older than the last versions of their articles, where they are kept and not refused.
    public private(set) var late: [PreparedSnapshot] = []
    private let keepsLate: Bool
    private let writer: ArchiveWriter
    private let read: @Sendable (Input) -> Reading
    /// Told of each input that was refused.
    private let refuse: (Input, Refusal) -> Void
    private var pending: [(Input, Reading)] = []

    /// Why an input was refused.
    public enum Refusal: Sendable {
        /// It could not be read.
        case problem(Problem)
        /// The archive did not take it.
        case archive(ArchiveError)
    }

    /// An importer that writes with a writer.
    ///
    /// - Parameters:
    ///   - keepsLate: whether captures that are older than the last versions of their articles are kept in ``late``.
    ///   - read: makes a snapshot of an input; called on several threads at once.
    ///   - refuse: is told of each input that was refused.
    public init(
        _ writer: ArchiveWriter, keepsLate: Bool = false, read: @escaping @Sendable (Input) -> Reading,
        refuse: @escaping (Input, Refusal) -> Void
    ) {
        self.writer = writer
        self.keepsLate = keepsLate
        self.read = read
        self.refuse = refuse
    }

    /// Begins to read inputs and writes those that were given before.
    public func add(_ inputs: [Input]) throws(ArchiveError) {
        let read = read
        let reading = pending.isEmpty ? nil : Background { Threads.map(inputs, read) }
        try writePending()
        pending = Array(zip(inputs, reading?.result() ?? Threads.map(inputs, read)))
    }

    /// Writes what was read and makes it permanent; more may be added afterwards.
    public func finish() throws(ArchiveError) {
        try writePending()
        try writer.commit()
    }

    private func writePending() throws(ArchiveError) {
        let batch = pending
        pending = []
        counts.read += batch.count
        var snapshots: [(input: Input, snapshot: PreparedSnapshot)] = []
        for (input, reading) in batch {
            switch reading {
            case .snapshot(let snapshot): snapshots.append((input, snapshot))
            case .problem(let problem):
                counts.refused += 1
                refuse(input, .problem(problem))
            case .noArticle: counts.withoutArticle += 1
            }
        }
        let outcomes = try writer.write(snapshots.map(\.snapshot))
        for (snapshot, outcome) in zip(snapshots, outcomes) {
            switch outcome {
            case .success(.committed): counts.versions += 1
            case .success(.unchanged): counts.unchanged += 1
            case .failure(.outOfOrder) where keepsLate: late.append(snapshot.snapshot)
            case .failure(let error):
                counts.refused += 1
                refuse(snapshot.input, .archive(error))
            }
        }
    }
}
