/// Why a request is not answered as it was meant; the message says what is wrong and what would be right.
struct Problem: Error, Hashable, Sendable {
    var status: Status
    var message: String

    init(_ status: Status, _ message: String) {
        self.status = status
        self.message = message
    }
}
