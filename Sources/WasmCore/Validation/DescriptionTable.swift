/// Descriptions of types, each once, found by their bytes. Each has a number that it keeps.
///
/// FAST: a few arrays, and nothing on the heap for each description, of which there may be a million. A look at a bucket is mostly all that finds or adds one.
struct DescriptionTable {
  private struct Entry {
    /// Where its bytes begin, and how many there are; none when it was removed.
    var start: Int
    var length: UInt32
    /// The lower half of the hash; when it was removed, the entry removed before, or `Bucket.empty`.
    var hash: UInt32
  }

  /// A place for an entry's number, with the hash beside it; it is the hash's own place or, where that is taken, one of those behind it.
  private struct Bucket {
    var hash: UInt32
    var number: UInt32

    static let none = UInt32.max
    static let empty = Bucket(hash: 0, number: none)
    var isEmpty: Bool { number == Self.none }
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// As many as a power of two, and at least twice as many as there are descriptions.
  private var buckets = [Bucket](repeating: .empty, count: 16)
  private var lastRemoved = Bucket.none
  private var removedBytes = 0
  /// How many descriptions there are.
  private(set) var count = 0

  /// The number of a description, which is added unless it is there.
  mutating func insert(_ description: TypeDescription, hash: Int) -> (number: Int, isNew: Bool) {
    let hash = UInt32(truncatingIfNeeded: hash)
    if 2 * (count + 1) > buckets.count { growBuckets() }
    var place = home(hash)
    while !buckets[place].isEmpty {
      let number = Int(buckets[place].number)
      if buckets[place].hash == hash, isEqual(entries[number], description.bytes) { return (number, false) }
      place = next(place)
    }
    let number = add(description.bytes, hash)
    buckets[place] = Bucket(hash: hash, number: UInt32(truncatingIfNeeded: number))
    return (number, true)
  }

  /// Forgets a description. Its number may be given to another one.
  mutating func remove(_ number: Int) {
    let entry = entries[number]
    var place = home(entry.hash)
    while Int(buckets[place].number) != number { place = next(place) }
    emptyBucket(place)
    entries[number] = Entry(start: 0, length: 0, hash: lastRemoved)
    lastRemoved = UInt32(truncatingIfNeeded: number)
    removedBytes += Int(entry.length)
    count -= 1
    if count == 0 { self = DescriptionTable() } else if removedBytes > 1_024, removedBytes > bytes.count / 2 { compact() }
  }

  private func home(_ hash: UInt32) -> Int { Int(hash) & (buckets.count - 1) }
  private func next(_ place: Int) -> Int { (place + 1) & (buckets.count - 1) }

  private func isEqual(_ entry: Entry, _ other: [UInt8]) -> Bool {
    guard Int(entry.length) == other.count else { return false }
    for index in other.indices where bytes[entry.start + index] != other[index] { return false }
    return true
  }

  private mutating func add(_ list: [UInt8], _ hash: UInt32) -> Int {
    let entry = Entry(start: bytes.count, length: UInt32(truncatingIfNeeded: list.count), hash: hash)
    bytes.append(contentsOf: list)
    count += 1
    guard lastRemoved != Bucket.none else {
      entries.append(entry)
      return entries.count - 1
    }
    let number = Int(lastRemoved)
    lastRemoved = entries[number].hash
    entries[number] = entry
    return number
  }

  /// Empties a bucket, and moves those behind it up that would not be found past it.
  private mutating func emptyBucket(_ place: Int) {
    var hole = place
    var place = next(place)
    while !buckets[place].isEmpty {
      let distance = (place - home(buckets[place].hash)) & (buckets.count - 1)
      if distance >= (place - hole) & (buckets.count - 1) {
        buckets[hole] = buckets[place]
        hole = place
      }
      place = next(place)
    }
    buckets[hole] = .empty
  }

  private mutating func growBuckets() {
    let old = buckets
    buckets = [Bucket](repeating: .empty, count: 2 * old.count)
    for bucket in old where !bucket.isEmpty {
      var place = home(bucket.hash)
      while !buckets[place].isEmpty { place = next(place) }
      buckets[place] = bucket
    }
  }

  /// Moves the bytes together, so that what was removed costs no memory for long.
  private mutating func compact() {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count - removedBytes)
    for number in entries.indices where entries[number].length > 0 {
      let start = entries[number].start
      entries[number].start = kept.count
      kept.append(contentsOf: bytes[start..<start + Int(entries[number].length)])
    }
    (bytes, removedBytes) = (kept, 0)
  }
}
