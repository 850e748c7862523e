/// What a result depends on, in full.
struct CacheKey: Hashable, Sendable {
  /// The kinds of results. They are also the extensions of their files.
  enum Kind: String, CaseIterable, Sendable {
    /// A module that was compiled from a program.
    case program
    /// Files that were compiled from a library.
    case library
    /// What a compiler says of itself.
    case identity
    /// The state of a program where it first asks for input.
    case snapshot
  }

  let kind: Kind
  /// The kind and everything else.
  let bytes: [UInt8]

  init(_ kind: Kind, _ fields: FieldList) {
    var all = FieldList([kind.rawValue])
    all.append(fields)
    (self.kind, bytes) = (kind, all.bytes)
  }

  /// The name of the file. Formats have names of their own, so that versions of this program can share a directory.
  var fileName: String { "\(StableHash(CacheEntry.magic + bytes).digits).\(kind.rawValue)" }

  /// Whether a file's name is one that keys have.
  static func isFileName(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].utf8.count == 32 && parts[0].allSatisfy(\.isHexDigit) && Kind(rawValue: String(parts[1])) != nil
  }
}
