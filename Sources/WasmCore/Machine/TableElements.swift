/// The elements of a table, with the block through which handlers reach them.
struct TableElements: ~Copyable {
  let block: UnsafeMutablePointer<TableBlock>
  private var capacity: Int

  /// So many equal elements, or nil where the system has no room for them.
  init?(count: Int, repeating bits: UInt64) {
    guard let base = bits == 0 ? zeroedWords(count) : resizedWords(nil, count: count) else { return nil }
    if bits != 0 { base.update(repeating: bits, count: count) }
    capacity = count
    block = .allocate(capacity: 1)
    block.initialize(to: TableBlock(base: base, count: count))
  }

  deinit {
    freeWords(block.pointee.base)
    block.deallocate()
  }

  var count: Int { block.pointee.count }

  subscript(index: Int) -> UInt64 {
    get { block.pointee.base[index] }
    nonmutating set { block.pointee.base[index] = newValue }
  }

  /// The range of elements from this one on that are the same.
  func run(from start: Int) -> Range<Int> {
    let base = block.pointee.base
    var end = start + 1
    while end < count, base[end] == base[start] { end += 1 }
    return start..<end
  }

  /// Makes room for more elements behind the last; returns whether there is. Doubling keeps growth by single elements linear.
  mutating func reserve(_ added: Int, largest: Int) -> Bool {
    guard count + added > capacity else { return true }
    let larger = max(count + added, min(capacity * 2, largest))
    guard let base = resizedWords(block.pointee.base, count: larger) else { return false }
    block.pointee.base = base
    capacity = larger
    return true
  }

  /// Writes elements, which may lie in the room behind the last.
  func fill(_ range: Range<Int>, with bits: UInt64) { (block.pointee.base + range.lowerBound).update(repeating: bits, count: range.count) }

  /// Copies so many elements, which may be of the same table and overlap.
  func copy(_ count: Int, to target: Int, from other: borrowing TableElements, at source: Int) {
    (block.pointee.base + target).update(from: other.block.pointee.base + source, count: count)
  }

  /// Makes elements in the room behind the last part of the table.
  func publish(_ added: Int) { block.pointee.count += added }
}
