/// The functions of strings.
extension ExpressionRun {
  mutating func callOnStrings(_ function: ExpressionFunction, _ arguments: [ExpressionValue]) throws(ExpressionFailure) -> ExpressionValue {
    switch function {
    case .upper, .lower, .trim, .reverse: return try changed(function, arguments[0])
    case .b64encode, .b64encoden, .b64decode: return try recoded(function, arguments[0])
    case .string: return .string(try stringForm(of: arguments[0]))
    case .split: return try split(arguments)
    case .join: return try join(arguments)
    case .replace: return try replace(arguments)
    case .substr: return try substring(arguments)
    default: return try search(function, arguments)
    }
  }

  private mutating func strings(_ function: ExpressionFunction, _ arguments: [ExpressionValue]) throws(ExpressionFailure) -> [[UInt8]] {
    var strings: [[UInt8]] = []
    for argument in arguments {
      let string = try string(argument, for: function.rawValue)
      try budget.read(string.utf8.count)
      strings.append(Array(string.utf8))
    }
    return strings
  }

  private mutating func made(_ bytes: some Collection<UInt8>) throws(ExpressionFailure) -> ExpressionValue {
    try budget.make(bytes.count)
    return .string(String(decoding: Array(bytes), as: UTF8.self))
  }

  // MARK: One string

  private mutating func changed(_ function: ExpressionFunction, _ argument: ExpressionValue) throws(ExpressionFailure) -> ExpressionValue {
    if kind(of: argument) == .missing { return .null }
    let string = try string(argument, for: function.rawValue)
    try budget.make(string.utf8.count)
    // It goes by characters, which is slower than by bytes.
    try budget.spend(string.utf8.count)
    switch function {
    case .upper: return .string(String(String.UnicodeScalarView(string.unicodeScalars.map(\.simpleUppercase))))
    case .lower: return .string(String(String.UnicodeScalarView(string.unicodeScalars.map(\.simpleLowercase))))
    case .trim: return .string(string.trimmingWhiteSpace)
    default: return .string(String(String.UnicodeScalarView(string.unicodeScalars.reversed())))
    }
  }

  private mutating func recoded(_ function: ExpressionFunction, _ argument: ExpressionValue) throws(ExpressionFailure) -> ExpressionValue {
    guard let string = try string(argument) else { return .null }
    try budget.read(string.utf8.count)
    guard function == .b64decode else { return try made(Base64.encoded(Array(string.utf8), isPadded: function == .b64encode)) }
    guard let decoded = Base64.decoded(Array(string.utf8)) else { throw ExpressionFailure("b64decode wants base64, got something else") }
    return try made(decoded)
  }

  private mutating func stringForm(of value: ExpressionValue) throws(ExpressionFailure) -> String {
    switch kind(of: value) {
    case .number: return try numberText(value)
    case .bool: return bool(value) == true ? "true" : "false"
    case .object: return try json(value).text
    case .string: return try string(value) ?? ""
    case .missing, .null, .array: return "unknown"
    }
  }

  // MARK: Several strings

  private mutating func search(_ function: ExpressionFunction, _ arguments: [ExpressionValue]) throws(ExpressionFailure) -> ExpressionValue {
    let strings = try strings(function, arguments)
    let (text, part) = (strings[0], strings[1])
    switch function {
    case .hasprefix: return .bool(text.starts(with: part))
    case .hassuffix: return .bool(text.count >= part.count && text.suffix(part.count).elementsEqual(part))
    default:
      let found = part.isEmpty ? 0 : try occurrences(of: part, in: text, limit: 1).first
      return function == .index ? .number(Double(found ?? -1)) : .bool(found != nil)
    }
  }

  private mutating func split(_ arguments: [ExpressionValue]) throws(ExpressionFailure) -> ExpressionValue {
    let strings = try strings(.split, arguments)
    let (text, separator) = (strings[0], strings[1])
    // What is empty separates characters, but does not make parts of an empty string.
    var offsets = try occurrences(of: separator, in: text)
    if separator.isEmpty { offsets = Array(offsets.dropFirst().dropLast()) }
    if separator.isEmpty, text.isEmpty { return .array([]) }
    try budget.spend(offsets.count * ExpressionLimits.stepsPerMatch)
    var parts: [ExpressionValue] = []
    var start = 0
    for offset in offsets + [text.count] {
      parts.append(try made(text[start..<offset]))
      start = offset + separator.count
    }
    return .array(parts)
  }

  private mutating func join(_ arguments: [ExpressionValue]) throws(ExpressionFailure) -> ExpressionValue {
    guard let elements = try elements(of: arguments[0]) else { throw wrongKind(arguments[0], "an array", "join") }
    let separator = Array(try string(arguments[1], for: "join").utf8)
    var joined: [UInt8] = []
    for (index, element) in elements.enumerated() {
      let part = try string(element, for: "join")
      try budget.make(part.utf8.count + separator.count)
      if index > 0 { joined += separator }
      joined += part.utf8
    }
    return .string(String(decoding: joined, as: UTF8.self))
  }

  private mutating func replace(_ arguments: [ExpressionValue]) throws(ExpressionFailure) -> ExpressionValue {
    let strings = try strings(.replace, arguments)
    let (text, old, new) = (strings[0], strings[1], strings[2])
    let offsets = try occurrences(of: old, in: text)
    try budget.make(text.count + offsets.count * (new.count - old.count))
    var replaced: [UInt8] = []
    var start = 0
    for offset in offsets {
      replaced += text[start..<offset]
      replaced += new
      start = offset + old.count
    }
    return .string(String(decoding: replaced + text[start...], as: UTF8.self))
  }

  private mutating func substring(_ arguments: [ExpressionValue]) throws(ExpressionFailure) -> ExpressionValue {
    let text = try strings(.substr, [arguments[0]])[0]
    let first = try integer(arguments[1], for: "substr")
    let start = max(first < 0 ? text.count + first : first, 0)
    guard start < text.count else { return .string("") }
    guard arguments.count > 2 else { return try made(text[start...]) }
    let length = try integer(arguments[2], for: "substr")
    guard length >= 0 else { throw ExpressionFailure("substr wants a length that is not negative, got \(length)") }
    return try made(text[start...].prefix(length))
  }

  /// Where one string is in another, without overlaps; what is empty is in front of every character and at the end.
  private mutating func occurrences(of part: [UInt8], in text: [UInt8], limit: Int = .max) throws(ExpressionFailure) -> [Int] {
    let continuation: UInt8 = 0b1000_0000
    if part.isEmpty { return text.indices.filter { text[$0] & 0b1100_0000 != continuation } + [text.count] }
    var offsets: [Int] = []
    var (offset, compared) = (0, 0)
    while offset + part.count <= text.count, offsets.count < limit {
      var common = 0
      while common < part.count, text[offset + common] == part[common] { common += 1 }
      // A search may look at the same bytes again and again; this is how it ends.
      compared += common + 1
      if compared >= 1 << 12 {
        try budget.read(compared)
        compared = 0
      }
      if common == part.count { offsets.append(offset) }
      offset += common == part.count ? common : 1
    }
    return offsets
  }
}

extension Unicode.Scalar {
  /// The upper case letter that is one scalar, if there is one.
  var simpleUppercase: Unicode.Scalar {
    if isASCII { return "a"..."z" ~= self ? Unicode.Scalar(UInt8(value) - 32) : self }
    let mapping = properties.uppercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first ?? self : self
  }

  /// The lower case letter; of the one that has two scalars (İ) the letter without its dot.
  var simpleLowercase: Unicode.Scalar {
    if isASCII { return "A"..."Z" ~= self ? Unicode.Scalar(UInt8(value) + 32) : self }
    return properties.lowercaseMapping.unicodeScalars.first ?? self
  }
}
