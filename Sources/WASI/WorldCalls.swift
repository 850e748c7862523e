import WasmCore

// The functions that tell of the world: arguments, environment, clocks, random numbers.

extension GuestCall {
  /// `args_sizes_get`, `environ_sizes_get`: how many strings there are, and their size with the zero byte after each.
  func measureStrings(_ strings: [[UInt8]], _ count: UInt32, _ size: UInt32) throws(Errno) -> Errno {
    try check(count, count: 4)
    try check(size, count: 4)
    try store(UInt32(clamping: strings.count), at: UInt64(count))
    try store(UInt32(clamping: Self.size(strings)), at: UInt64(size))
    return .success
  }

  /// `args_get`, `environ_get`: the strings one after another, and a pointer to each.
  func copyStrings(_ strings: [[UInt8]], _ pointers: UInt32, _ bytes: UInt32) throws(Errno) -> Errno {
    try check(pointers, count: UInt64(strings.count) * 4)
    try check(bytes, count: Self.size(strings))
    var address = UInt64(bytes)
    for (index, string) in strings.enumerated() {
      try store(UInt32(truncatingIfNeeded: address), at: UInt64(pointers) + UInt64(index) * 4)
      try write(string, at: address)
      address += UInt64(string.count)
    }
    return .success
  }

  private static func size(_ strings: [[UInt8]]) -> UInt64 { strings.reduce(0) { $0 + UInt64($1.count) } }

  func clockResolution(_ clock: UInt32, _ result: UInt32) throws(Errno) -> Errno {
    guard WorldClock.Identifier(rawValue: clock) != nil else { throw .invalid }
    try store(WorldClock.resolution, at: UInt64(result))
    return .success
  }

  func clockTime(_ clock: UInt32, _ result: UInt32) throws(Errno) -> Errno {
    guard let clock = WorldClock.Identifier(rawValue: clock) else { throw .invalid }
    try check(result, count: 8)
    try store(system.clock.read(clock), at: UInt64(result))
    return .success
  }

  /// `random_get`, in pieces: a guest can ask for four gigabytes.
  func fillWithRandomNumbers(_ buffer: UInt32, _ count: UInt32) throws -> Errno {
    try check(buffer, count: UInt64(count))
    var (address, rest) = (UInt64(buffer), Int(count))
    while rest > 0 {
      try interruption.check()
      let part = min(rest, StandardStreams.chunk)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(part + 7)
      while bytes.count < part {
        let number = system.random.next()
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
      }
      try write(bytes.prefix(part), at: address)
      (address, rest) = (address + UInt64(part), rest - part)
    }
    return .success
  }
}
