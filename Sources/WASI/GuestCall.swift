import WasmCore

/// One call from a guest: the system that answers it and the memory that its pointers point into.
///
/// Addresses and sizes come from the guest. `check` what a function is going to touch before its first effect.
struct GuestCall {
  let system: Preview1
  let interruption: Interruption
  /// The memory that the calling module exports as `memory`; without one, no pointer is good.
  private let exportedMemory: Memory?

  /// How many short steps a function takes between two looks whether the program is to be stopped.
  private static let stepsBetweenChecks: UInt64 = 4096

  init(_ system: Preview1, _ caller: Caller) {
    self.system = system
    interruption = caller.store.interruption
    exportedMemory = try? caller.memory("memory")
  }

  func memory() throws(Errno) -> Memory {
    guard let exportedMemory else { throw .fault }
    return exportedMemory
  }

  /// Makes sure that a range lies in the memory.
  func check(_ address: UInt32, count: UInt64) throws(Errno) {
    guard UInt64(address) + count <= UInt64(try memory().byteCount) else { throw .fault }
  }

  func load<Integer: FixedWidthInteger & BitwiseCopyable>(_ type: Integer.Type, at address: UInt64) throws(Errno) -> Integer {
    do { return try memory().load(type, at: address) } catch { throw .fault }
  }

  func store<Integer: FixedWidthInteger & BitwiseCopyable>(_ value: Integer, at address: UInt64) throws(Errno) {
    do { try memory().store(value, at: address) } catch { throw .fault }
  }

  func read(at address: UInt64, count: UInt64) throws(Errno) -> [UInt8] {
    do { return try memory().read(at: address, count: count) } catch { throw .fault }
  }

  func write(_ bytes: some Collection<UInt8>, at address: UInt64) throws(Errno) {
    do { try memory().write(bytes, at: address) } catch { throw .fault }
  }

  /// Does a step for each index; a guest can ask for hundreds of millions of them, so a stopped program is stopped here, too.
  func forEach(_ count: UInt32, _ step: (UInt64) throws -> Void) throws {
    for index in 0..<UInt64(count) {
      if index % Self.stepsBetweenChecks == 0 { try interruption.check() }
      try step(index)
    }
  }
}

/// The list of buffers that a guest passes to read into or to write from.
struct BufferList {
  /// Where the list lies: an address and a length of 32 bits for each buffer.
  let address: UInt32
  let count: UInt32

  private static let stride: UInt64 = 8

  init(at address: UInt32, count: UInt32) { (self.address, self.count) = (address, count) }

  /// Makes sure that the list and all buffers lie in the memory.
  ///
  /// - Returns: The length of all buffers together, which must be a number that the function can answer.
  func check(_ call: GuestCall) throws -> UInt32 {
    try call.check(address, count: UInt64(count) * Self.stride)
    let size = UInt64(try call.memory().byteCount)
    var total: UInt64 = 0
    try call.forEach(count) { index in
      let buffer = try self.buffer(index, call)
      guard buffer.address + buffer.count <= size else { throw Errno.fault }
      total += buffer.count
    }
    guard let total = UInt32(exactly: total) else { throw Errno.invalid }
    return total
  }

  /// A buffer of the list; read anew each time, for the list can be longer than what the host wants to keep.
  func buffer(_ index: UInt64, _ call: GuestCall) throws(Errno) -> (address: UInt64, count: UInt64) {
    let pair = try call.load(UInt64.self, at: UInt64(address) + index * Self.stride)
    return (pair & 0xFFFF_FFFF, pair >> 32)
  }
}
