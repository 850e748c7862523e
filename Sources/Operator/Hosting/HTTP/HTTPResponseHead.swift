#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension HTTPResponse {
  /// What becomes of the connection behind an answer.
  enum Connection {
    case close
    case keepAlive
  }

  /// The answer as it is sent.
  ///
  /// - Parameter includesBody: False for the answer to `HEAD`, which says how long the body would be.
  func bytes(_ connection: Connection, includesBody: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\nDate: \(Self.date(time(nil)))\r\n"
    for field in headers.fields { head += "\(field.name): \(field.value.onOneHeaderLine)\r\n" }
    if !status.isWithoutBody { head += "Content-Length: \(body.count)\r\n" }
    head += "Connection: \(connection == .close ? "close" : "keep-alive")\r\n\r\n"
    return Array(head.utf8) + (includesBody && !status.isWithoutBody ? body : [])
  }

  /// The moment in the only form that is generated: `Sun, 06 Nov 1994 08:49:37 GMT`.
  static func date(_ moment: time_t) -> String {
    var moment = moment
    var parts = tm()
    guard gmtime_r(&moment, &parts) != nil else { return "Thu, 01 Jan 1970 00:00:00 GMT" }
    let day = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][Int(parts.tm_wday)]
    let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][Int(parts.tm_mon)]
    func digits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day), \(digits(parts.tm_mday)) \(month) \(1900 + parts.tm_year) \(digits(parts.tm_hour)):\(digits(parts.tm_min)):\(digits(parts.tm_sec)) GMT"
  }
}

extension String {
  /// A line's end in a value would begin another field.
  fileprivate var onOneHeaderLine: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}
