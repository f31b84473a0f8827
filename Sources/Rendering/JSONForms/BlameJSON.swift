public import Articles
public import History

extension JSON {
    /// An attribution in the form `stet.blame/1`.
    ///
    /// The texts of the passages of one block joined are its text, byte for byte; those of the headline have no block.
    public init(_ attribution: Attribution) {
        self = [
            "schema": "stet.blame/1",
            "article": JSON(attribution.reference),
            "version": .integer(attribution.version.number),
            "commit": .string(attribution.version.commit),
            "captured": .string(attribution.version.captured.iso8601),
            "unit": .string(attribution.unit.rawValue),
            "passages": JSON(attribution.passages, JSON.init(_:)),
        ]
    }

    private init(_ passage: Attribution.Passage) {
        self = [
            "block": JSON(passage.block),
            "text": .string(passage.text),
            "version": .integer(passage.origin.number),
            "commit": .string(passage.origin.commit),
            "captured": .string(passage.origin.captured.iso8601),
            "credits": JSON(passage.credits, JSON.init(credited:)),
        ]
    }

    /// A credit without how it is printed.
    init(credited credit: Credit) {
        self = [
            "role": .string(credit.role.rawValue), "name": .string(credit.name),
            "organization": JSON(credit.organization),
        ]
    }
}
