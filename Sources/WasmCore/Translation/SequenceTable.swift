/// Which handler executes two instructions one after the other, by the handlers that execute them alone. The first may be a sequence itself.
///
/// FAST: the translator asks for every instruction that it emits, so this is a table of its own with open addresses.
struct SequenceTable: Sendable {
  /// A handler for two.
  struct Row: Sendable {
    let first: HandlerAddress
    let second: HandlerAddress
    let both: HandlerAddress

    init(_ first: Handler, _ second: Handler, _ both: Handler) { (self.first, self.second, self.both) = (address(of: first), address(of: second), address(of: both)) }
  }

  let rows: [Row]
  /// By the rows' keys the numbers of the rows, counted from one; zeros between them. The number of places is a power of two.
  private let places: [UInt16]

  /// Every sequence that has a handler.
  static let shared = SequenceTable(integer32 + integer64 + float + memory + variable)
  /// No sequences.
  static let none = SequenceTable([])

  init(_ rows: [Row]) {
    self.rows = rows
    var count = 2
    while count < 4 * rows.count { count *= 2 }
    var places = [UInt16](repeating: 0, count: count)
    for (index, row) in rows.enumerated() {
      var place = Self.place(row.first, row.second, of: count)
      while places[place] != 0 { place = (place + 1) & (count - 1) }
      places[place] = UInt16(index + 1)
    }
    self.places = places
  }

  /// The handler that executes both.
  subscript(first: HandlerAddress, second: HandlerAddress) -> HandlerAddress? {
    var place = Self.place(first, second, of: places.count)
    while places[place] != 0 {
      let row = rows[Int(places[place]) - 1]
      if row.first == first, row.second == second { return row.both }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private static func place(_ first: HandlerAddress, _ second: HandlerAddress, of count: Int) -> Int {
    let mixed = (first ^ second << 21) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & (count - 1)
  }
}
