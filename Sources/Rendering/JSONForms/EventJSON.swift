public import Articles
import Diffing
public import History

extension JSON {
    /// That a version was committed, in the form `stet.event/1`, for those who are told of changes.
    public init(event entry: HistoryEntry) {
        self.init(
            event: entry.previous == nil ? "article.added" : "article.changed", at: entry.version.captured,
            JSON(shown: entry))
    }

    /// An event that says nothing, in the form `stet.event/1`, to try whether events arrive.
    public init(testEventAt time: Instant) {
        self.init(event: "webhook.test", at: time, .null)
    }

    private init(event type: String, at time: Instant, _ data: JSON) {
        self = [
            "schema": "stet.event/1", "type": .string(type), "timestamp": .string(time.iso8601), "data": data,
        ]
    }
}
