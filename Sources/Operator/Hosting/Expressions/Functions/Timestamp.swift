/// A moment as RFC 3339 writes it: `2024-01-01T12:00:00+02:00`.
struct Timestamp {
  private var seconds: Int
  private var nanoseconds = 0
  private let secondsFromUTC: Int

  /// The years from 0 to 9999, which have four digits, and a day of room for time zones.
  static let range = daysBefore(year: 0, month: 1, day: 1) * 86_400 - 86_400..<daysBefore(year: 10_000, month: 1, day: 1) * 86_400 + 86_400
  static let outOfRange = ExpressionFailure("the time is not in the years from 0 to 9999")

  init(seconds: Int, secondsFromUTC: Int) {
    self.seconds = seconds
    self.secondsFromUTC = secondsFromUTC
  }

  /// Nil for text that is no such time.
  init?(_ text: String) {
    var reader = Reader(rest: Array(text.utf8)[...])
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"), let day = reader.number(2), reader.take("T"),
      let hour = reader.number(2), reader.take(":"), let minute = reader.number(2), reader.take(":"), let second = reader.number(2),
      1...12 ~= month, 1...Self.days(in: month, of: year) ~= day, hour < 24, minute < 60, second < 60
    else { return nil }
    guard let nanoseconds = reader.fraction(), let offset = reader.offset(), reader.rest.isEmpty else { return nil }
    self.nanoseconds = nanoseconds
    secondsFromUTC = offset
    seconds = Self.daysBefore(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60 + second - offset
  }

  /// The text of the moment so much later or earlier.
  func shifted(by duration: GoDuration, backwards: Bool) throws(ExpressionFailure) -> String {
    var moment = self
    // A duration has at most 292 years, so that neither sum nor difference overflows.
    let shift = duration.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    moment.nanoseconds += backwards ? -shift.remainder : shift.remainder
    moment.seconds += backwards ? -shift.quotient : shift.quotient
    if moment.nanoseconds < 0 { moment.seconds -= 1 }
    if moment.nanoseconds >= 1_000_000_000 { moment.seconds += 1 }
    return try moment.text()
  }

  /// Whole seconds, as the original writes them.
  func text() throws(ExpressionFailure) -> String {
    let (day, second) = Self.floorDivide(seconds + secondsFromUTC, 86_400)
    guard 0...9999 ~= Self.date(day).year else { throw Self.outOfRange }
    return Self.dateAndTime(day, second) + zone
  }

  /// A moment in UTC, as logs and objects of a cluster write it: so long after the beginning of 1970, with so many digits of a second's fraction, at most 9.
  static func utc(_ sinceEpoch: Duration, fractionDigits: Int) -> String {
    let (seconds, attoseconds) = sinceEpoch.components
    let (day, second) = floorDivide(Int(seconds), 86_400)
    let fraction = pad(Int(attoseconds / 1_000_000_000), 9).prefix(fractionDigits)
    return dateAndTime(day, second) + (fraction.isEmpty ? "Z" : ".\(fraction)Z")
  }

  private static func dateAndTime(_ day: Int, _ second: Int) -> String {
    let date = date(day)
    let time = "\(pad(second / 3600)):\(pad(second / 60 % 60)):\(pad(second % 60))"
    return "\(pad(date.year, 4))-\(pad(date.month))-\(pad(date.day))T\(time)"
  }

  private var zone: String {
    let minutes = secondsFromUTC / 60
    if minutes == 0 { return "Z" }
    return "\(minutes < 0 ? "-" : "+")\(Self.pad(Int(minutes.magnitude) / 60)):\(Self.pad(Int(minutes.magnitude) % 60))"
  }

  private static func pad(_ number: Int, _ count: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(count - digits.count, 0)) + digits
  }

  // MARK: Calendar

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970. Years begin in March here, so that the day that not every year has is the last one.
  private static func daysBefore(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let (era, yearOfEra) = floorDivide(shifted, 400)
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = floorDivide(days + 719_468, 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static func floorDivide(_ number: Int, _ divisor: Int) -> (Int, Int) {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }

  // MARK: Reading

  private struct Reader {
    var rest: ArraySlice<UInt8>

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: scalar) else { return false }
      rest.removeFirst()
      return true
    }

    mutating func number(_ count: Int) -> Int? {
      let digits = rest.prefix(count)
      guard digits.count == count, digits.allSatisfy(ExpressionCursor.isDigit) else { return nil }
      rest = rest.dropFirst(count)
      return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// The nanoseconds, if there is a fraction of a second.
    mutating func fraction() -> Int? {
      guard take(".") || take(",") else { return 0 }
      let digits = rest.prefix(while: ExpressionCursor.isDigit)
      rest = rest[digits.endIndex...]
      guard !digits.isEmpty else { return nil }
      let shown = digits.prefix(9)
      return (shown + repeatElement(UInt8(ascii: "0"), count: 9 - shown.count)).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    mutating func offset() -> Int? {
      if take("Z") { return 0 }
      let isNegative = rest.first == UInt8(ascii: "-")
      guard take("-") || take("+"), let hours = number(2), take(":"), let minutes = number(2), hours <= 24, minutes < 60 else { return nil }
      return (hours * 3600 + minutes * 60) * (isNegative ? -1 : 1)
    }
  }
}
