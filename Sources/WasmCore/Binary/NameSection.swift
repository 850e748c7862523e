/// The names that a module's custom section `name` gives to its parts.
///
/// The section is only a help to people: what is wrong with it is left out, and nothing about it is an error. Nothing is decoded until it is asked for.
///
/// Specification: *Custom Sections › Name Section*.
struct NameSection {
  private let bytes: [UInt8]
  private let moduleRange: Range<Int>?
  private let functionRange: Range<Int>?
  private let localRange: Range<Int>?

  private enum Subsection: UInt8 {
    case module, function, local
  }

  /// The names of a module; none, when it has no name section.
  init(_ bytes: [UInt8], _ customSections: [CustomSectionSyntax]) {
    var ranges: [Subsection: Range<Int>] = [:]
    if let section = customSections.first(where: { $0.name == "name" }) {
      var reader = ByteReader(bytes, range: section.contents)
      while let code = try? reader.byte(), let range = try? reader.sizedRange() {
        if let subsection = Subsection(rawValue: code), ranges[subsection] == nil { ranges[subsection] = range }
      }
    }
    self.bytes = bytes
    (moduleRange, functionRange, localRange) = (ranges[.module], ranges[.function], ranges[.local])
  }

  /// The module's own name.
  var module: String? {
    guard let moduleRange else { return nil }
    var reader = ByteReader(bytes, range: moduleRange)
    return try? reader.name()
  }

  /// The names of functions by their indices. Reads the whole list: keep the result.
  func functions() -> [UInt32: String] {
    guard let functionRange else { return [:] }
    var reader = ByteReader(bytes, range: functionRange)
    return Self.nameMap(&reader)
  }

  /// The names of a function's parameters and locals by their indices.
  func locals(ofFunction function: UInt32) -> [UInt32: String] {
    guard let localRange else { return [:] }
    var reader = ByteReader(bytes, range: localRange)
    guard let count = try? reader.u32() else { return [:] }
    for _ in 0..<count {
      guard let index = try? reader.u32() else { break }
      let names = Self.nameMap(&reader)
      if index == function { return names }
      if reader.isAtEnd { break }
    }
    return [:]
  }

  /// A list of indices with names, as far as it can be read; the first name of an index counts.
  private static func nameMap(_ reader: inout ByteReader) -> [UInt32: String] {
    guard let count = try? reader.u32() else { return [:] }
    var names: [UInt32: String] = [:]
    for _ in 0..<count {
      guard let index = try? reader.u32(), let range = try? reader.sizedRange() else { break }
      if names[index] == nil { names[index] = String(decoding: reader.bytes[range], as: UTF8.self) }
    }
    return names
  }
}
