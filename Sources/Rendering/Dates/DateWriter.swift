public import Articles
import Glibc
public import History

/// Writes times in one form, as somebody with a certain clock reads them.
public struct DateWriter: Sendable {
    public let form: DateForm
    private let clock: LocalClock

    /// A writer; the clock tells what relative times are relative to, and what is local.
    public init(_ form: DateForm, clock: LocalClock) {
        self.form = form
        self.clock = clock
    }

    /// A writer of Git's `iso` form, which needs no clock.
    public static let iso = DateWriter(.iso, clock: LocalClock(now: Instant(seconds: 0)))

    /// The same clock with another form.
    func with(_ style: DateForm.Style) -> DateWriter {
        DateWriter(DateForm(style: style, isLocal: false), clock: clock)
    }

    /// A time in the form.
    public func text(of instant: Instant) -> String {
        let time = form.isLocal ? clock.instant(at: instant.seconds) : instant
        let date = time.local.date
        switch form.style {
        case .iso: return time.gitISO
        case .isoStrict: return time.iso8601
        case .short: return date.iso8601
        case .relative: return relative(time)
        case .human: return human(time)
        case .unix: return String(time.seconds)
        case .raw: return "\(time.seconds) \(zone(time))"
        case .mail:
            return "\(Self.day(date)), \(date.day) \(Self.month(date)) \(date.year) \(clockTime(time)) \(zone(time))"
        case .ordinary:
            let zone = form.isLocal ? "" : " \(zone(time))"
            return "\(Self.day(date)) \(Self.month(date)) \(date.day) \(clockTime(time)) \(date.year)\(zone)"
        case .custom(let format): return custom(format, time)
        }
    }

    private func zone(_ time: Instant) -> String { String(time.gitISO.suffix(5)) }
    private func clockTime(_ time: Instant) -> String { String(time.gitISO.dropFirst(11).prefix(8)) }

    private static func day(_ date: CivilDate) -> String {
        ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][date.weekday]
    }

    private static func month(_ date: CivilDate) -> String {
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][date.month - 1]
    }
}

extension DateWriter {
    /// How long ago a time was, in the unit in which Git tells it.
    private func relative(_ time: Instant) -> String {
        let seconds = Int(clock.now.seconds - time.seconds)
        if seconds < 0 { return "in the future" }
        if seconds < 90 { return Self.ago(seconds, "second") }
        let minutes = (seconds + 30) / 60
        if minutes < 90 { return Self.ago(minutes, "minute") }
        let hours = (minutes + 30) / 60
        if hours < 36 { return Self.ago(hours, "hour") }
        let days = (hours + 12) / 24
        if days < 14 { return Self.ago(days, "day") }
        if days < 70 { return Self.ago((days + 3) / 7, "week") }
        if days < 365 { return Self.ago((days + 15) / 30, "month") }
        if days >= 5 * 365 { return Self.ago((days + 183) / 365, "year") }
        let months = (days * 24 + 365) / 730
        if months % 12 == 0 { return Self.ago(months / 12, "year") }
        return "\(EditPhrases.counted(months / 12, "year")), \(Self.ago(months % 12, "month"))"
    }

    private static func ago(_ count: Int, _ unit: String) -> String {
        "\(EditPhrases.counted(count, unit)) ago"
    }

    /// As much of a time as a reader needs now: less the nearer it is.
    private func human(_ time: Instant) -> String {
        let (now, date) = (clock.now.local.date, time.local.date)
        let isSameMonth = now.year == date.year && now.month == date.month
        if isSameMonth && now.day == date.day { return relative(time) }
        guard now.year == date.year else { return "\(Self.month(date)) \(date.day) \(date.year)" }
        let clockText = clockTime(time).prefix(5)
        guard isSameMonth, isFewDaysAgo(date) else {
            return "\(Self.day(date)) \(Self.month(date)) \(date.day) \(clockText)"
        }
        let hidesZone = form.isLocal || zone(time) == zone(clock.now)
        return "\(Self.day(date)) \(clockText)" + (hidesZone ? "" : " \(zone(time))")
    }

    private func isFewDaysAgo(_ date: CivilDate) -> Bool {
        let day = clock.now.local.date.day
        return date.day < day && date.day + 5 > day
    }

    /// A time as the C function `strftime` writes it, in English.
    private func custom(_ format: String, _ time: Instant) -> String {
        let (date, second) = time.local
        var parts = tm()
        parts.tm_year = Int32(clamping: date.year - 1900)
        parts.tm_mon = Int32(date.month - 1)
        parts.tm_mday = Int32(date.day)
        parts.tm_hour = Int32(second / 3600)
        parts.tm_min = Int32(second / 60 % 60)
        parts.tm_sec = Int32(second % 60)
        parts.tm_wday = Int32(date.weekday)
        parts.tm_yday = Int32(date.daysSince1970 - (CivilDate(year: date.year, month: 1, day: 1) ?? date).daysSince1970)
        parts.tm_gmtoff = time.offsetMinutes * 60
        let format = Self.resolved(format, seconds: time.seconds, zone: zone(time))
        // A text in front, since nothing written and too little room look the same.
        var buffer = [CChar](repeating: 0, count: 256 + 32 * format.utf8.count)
        let length = strftime(&buffer, buffer.count, "." + format, &parts)
        return String(decoding: buffer.prefix(length).dropFirst().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// A format in which what `strftime` cannot know is written out: `%s`, `%z` and `%Z`.
    private static func resolved(_ format: String, seconds: Int64, zone: String) -> String {
        var result = ""
        var rest = format.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "%", let sign = rest.popFirst() else {
                result.unicodeScalars.append(scalar)
                continue
            }
            switch sign {
            case "s": result += String(seconds)
            case "z": result += zone
            case "Z": break
            default: result += "%\(sign)"
            }
        }
        // A sign that is cut off means itself.
        return result.hasSuffix("%") && !result.hasSuffix("%%") ? result + "%" : result
    }
}
