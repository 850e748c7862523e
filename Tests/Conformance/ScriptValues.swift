import WasmCore

/// An argument of a call, as scripts write it.
enum Argument: Equatable {
  case number(NumberType, bits: UInt64)
  case vector(NumberType, lanes: [UInt64])
  /// A reference of a type that is known by its name; without a number it is null.
  case reference(type: String, host: UInt32?)
}

/// What a result may be, as scripts write it.
enum Expectation: Equatable {
  case number(NumberType, NumberPattern)
  case vector(NumberType, lanes: [NumberPattern])
  /// A null of any type.
  case null
  /// What the host passed in under this number.
  case host(type: String, UInt32)
  /// Any reference of a type that is known by its name, but null.
  case object(type: String)
  indirect case either([Expectation])
}

/// A value in the JSON of a script, before it is known whether it is an argument or an expectation.
private struct Literal: Decodable {
  enum Text: Decodable {
    case one(String), lanes([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      self = if let text = try? container.decode(String.self) { .one(text) } else { .lanes(try container.decode([String].self)) }
    }
  }

  var type: String
  var laneType: String?
  var value: Text?
  var values: [Expectation]?

  private enum CodingKeys: String, CodingKey {
    case type, laneType = "lane_type", value, values
  }

  func corrupted(_ decoder: any Decoder) -> DecodingError {
    .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no value that scripts have: \(self)"))
  }
}

extension Argument: Decodable {
  init(from decoder: any Decoder) throws {
    let literal = try Literal(from: decoder)
    guard let argument = Argument(literal) else { throw literal.corrupted(decoder) }
    self = argument
  }

  private init?(_ literal: Literal) {
    switch (literal.value, literal.laneType.flatMap(NumberType.init), NumberType(rawValue: literal.type)) {
    case (.lanes(let texts), let lane?, nil):
      let lanes = texts.compactMap(lane.bits)
      guard lanes.count * lane.bitWidth == 128 else { return nil }
      self = .vector(lane, lanes: lanes)
    case (.one(let text), nil, let type?):
      guard let bits = type.bits(text) else { return nil }
      self = .number(type, bits: bits)
    case (.one("null"), nil, nil): self = .reference(type: literal.type, host: nil)
    case (.one(let text), nil, nil):
      guard let number = UInt32(text) else { return nil }
      self = .reference(type: literal.type, host: number)
    default: return nil
    }
  }
}

extension Expectation: Decodable {
  init(from decoder: any Decoder) throws {
    let literal = try Literal(from: decoder)
    guard let expectation = Expectation(literal) else { throw literal.corrupted(decoder) }
    self = expectation
  }

  private init?(_ literal: Literal) {
    if let alternatives = literal.values {
      self = .either(alternatives)
      return
    }
    switch (literal.value, literal.laneType.flatMap(NumberType.init), NumberType(rawValue: literal.type)) {
    case (.lanes(let texts), let lane?, nil):
      let lanes = texts.compactMap { NumberPattern($0, as: lane) }
      guard lanes.count * lane.bitWidth == 128 else { return nil }
      self = .vector(lane, lanes: lanes)
    case (.one(let text), nil, let type?):
      guard let pattern = NumberPattern(text, as: type) else { return nil }
      self = .number(type, pattern)
    case (.one("null"), nil, nil): self = .null
    case (.one(let text), nil, nil):
      guard let number = UInt32(text) else { return nil }
      self = .host(type: literal.type, number)
    case (nil, nil, nil): self = Self.nullTypes.contains(literal.type) ? .null : .object(type: literal.type)
    default: return nil
    }
  }

  /// Types whose only value is null.
  private static let nullTypes: Set = ["refnull", "nullref", "nullfuncref", "nullexternref", "nullexnref"]
}
