import Articles

/// Looks through files of records for captures, once.
final class WebArchiveIndexer {
    private(set) var files: [RecordFile]
    private(set) var captures: [Capture] = []
    private(set) var records = 0
    private(set) var passedOver: [PassedOver: Int] = [:]
    private(set) var damage: [String] = []
    private(set) var damageCount = 0

    private let temporary: String
    private var spool: RecordSpool?

    /// So many messages about damage are kept.
    private static let mostDamage = 100

    /// - Parameter damage: what is known of already.
    init(_ files: [RecordFile], temporary: String, damage: [String]) {
        self.files = files
        self.damage = damage
        damageCount = damage.count
        self.temporary = temporary
    }

    /// Looks through all files.
    func run(_ progress: (Int, Int) -> Bool) throws(WebArchiveError) {
        let total = files.reduce(0) { $0 + $1.bytes.count }
        var before = 0
        for number in files.indices {
            try look(through: number) { offset in progress(before + offset, total) }
            before += files[number].bytes.count
        }
    }

    private func look(through number: Int, _ progress: (Int) -> Bool) throws(WebArchiveError) {
        let file = files[number]
        let reader: RecordReader
        do { reader = try RecordReader(file.bytes) } catch { return note(error, file, 0) }
        while true {
            guard progress(reader.offset) else { throw .interrupted }
            switch find(reader, number) {
            case .end: return
            case .passedOver(let reason): passedOver[reason, default: 0] += 1
            case .capture(let capture): captures.append(capture)
            case .unreachable(var capture, let header, let block):
                capture.location = try putAside(header, block)
                captures.append(capture)
            case .problem(let problem):
                note(problem, file, reader.place.offset)
                guard recover(reader, after: problem, file) else { return }
                continue
            }
            records += 1
        }
    }

    /// What the next record is.
    private enum Finding {
        case capture(Capture)
        /// A capture in a file that cannot be read from there on, so that its record is to be put aside.
        case unreachable(Capture, RecordHeader, [UInt8])
        case passedOver(PassedOver)
        case problem(RecordProblem)
        case end
    }

    private func find(_ reader: RecordReader, _ number: Int) -> Finding {
        do {
            guard let header = try reader.next() else { return .end }
            var block = try reader.read(AnswerMessage.largestHead)
            switch try CaptureJudgement(header, block) {
            case .passedOver(let reason):
                try reader.finish()
                return .passedOver(reason)
            case .capture(let kind):
                let location = Capture.Location(file: Int32(number), offset: reader.place.offset)
                let capture = try Capture(kind, header, at: location)
                if !reader.isReachable { block += try reader.read(ArchivedAnswer.largest) }
                try reader.finish()
                return reader.isReachable ? .capture(capture) : .unreachable(capture, header, block)
            }
        } catch {
            return .problem(error)
        }
    }

    private func recover(_ reader: RecordReader, after problem: RecordProblem, _ file: RecordFile) -> Bool {
        do {
            return try reader.recover(after: problem)
        } catch {
            note(error, file, reader.place.offset)
            return false
        }
    }

    private func note(_ problem: RecordProblem, _ file: RecordFile, _ offset: Int) {
        damageCount += 1
        if damage.count < Self.mostDamage { damage.append("\(file.label(offset)): \(problem.description)") }
    }

    func noteWithoutOriginal(_ count: Int) {
        if count > 0 { passedOver[.withoutOriginal] = count }
    }

    private func putAside(_ header: RecordHeader, _ block: [UInt8]) throws(WebArchiveError) -> Capture.Location {
        let spool: RecordSpool
        if let known = self.spool {
            spool = known
        } else {
            spool = try RecordSpool(in: temporary)
            self.spool = spool
            spoolNumber = Int32(files.count)
            files.append(RecordFile(name: "a file that is compressed as a whole", bytes: spool.bytes))
        }
        return Capture.Location(file: spoolNumber, offset: try spool.append(header, block))
    }

    private var spoolNumber: Int32 = 0
}

extension Capture {
    /// A capture by the header of its record.
    init(_ kind: Kind, _ header: RecordHeader, at location: Location) throws(RecordProblem) {
        self.kind = kind
        self.location = location
        seconds = try header.time().seconds
        length = header.length
        address = Key(header.target.map { Address($0)?.text ?? $0 })
        digest = Key(header.payloadDigest?.text)
        id = Key(header.id)
        referred = Key(header.original)
    }
}
