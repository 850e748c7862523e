/// Reads all of standard input that has not been read yet.
@export(interface)
public func readInput() -> [UInt8] {
  var bytes: [UInt8] = []
  var step = 1 << 16
  while true {
    let chunk = readInput(upTo: step)
    if chunk.isEmpty { return bytes }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    if step < 1 << 20 { step *= 2 }
  }
}

/// Reads what is there of standard input, at most `count` bytes. Nothing is left when the result is empty.
@export(interface)
public func readInput(upTo count: Int) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
    initializedCount = InputOutput.read(0, UnsafeMutableRawBufferPointer(buffer))
  }
}

/// Writes bytes to standard output. They are kept until a few thousand have come together or the program ends.
@export(interface)
public func writeOutput(_ bytes: [UInt8]) {
  bytes.withUnsafeBytes(Output.append)
}

/// Writes text to standard output, in UTF-8 and as it is: without a line's end.
@export(interface)
public func writeOutput(_ text: String) {
  text.withBytes { Output.append(UnsafeRawBufferPointer($0)) }
}

/// Writes text to standard error at once.
@export(interface)
public func writeError(_ text: String) {
  text.withBytes { InputOutput.write(2, UnsafeRawBufferPointer($0)) }
}

/// Ends the program with an exit code; what was written before arrives.
@export(interface)
public func exit(_ code: Int32) -> Never {
  Output.flush()
  exitProcess(code)
  fatalError()
}

/// Ends the program with a message on standard error and an exit code that says failure.
@export(interface)
public func fail(_ message: String, code: Int32 = 1) -> Never {
  writeError(message + "\n")
  exit(code)
}

/// What waits to be written to standard output.
enum Output {
  private static let capacity = 1 << 14
  private nonisolated(unsafe) static var buffer: UnsafeMutableRawPointer?
  private nonisolated(unsafe) static var count = 0

  static func append(_ byte: UInt8) {
    if count == capacity { flush() }
    storage().storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  static func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    if bytes.count > capacity - count { flush() }
    if bytes.count >= capacity {
      InputOutput.write(1, bytes)
      return
    }
    storage().advanced(by: count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  static func flush() {
    guard count > 0 else { return }
    InputOutput.write(1, UnsafeRawBufferPointer(start: buffer, count: count))
    count = 0
  }

  private static func storage() -> UnsafeMutableRawPointer {
    if let buffer { return buffer }
    let allocated = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
    buffer = allocated
    return allocated
  }
}

/// Reading and writing as WASI offers it: the host's calls take a list of ranges, here always one.
private enum InputOutput {
  static func read(_ descriptor: Int32, _ target: UnsafeMutableRawBufferPointer) -> Int {
    guard let count = transfer(UInt32(UInt(bitPattern: target.baseAddress)), target.count, { fdRead(descriptor, $0, 1, $1) }) else {
      writeError("standard input cannot be read\n")
      fatalError()
    }
    return count
  }

  /// Writes all of it. Output that cannot be written is a trap, so that nobody takes a part for the whole; of messages the rest is dropped, there is nobody to tell.
  static func write(_ descriptor: Int32, _ source: UnsafeRawBufferPointer) {
    var address = UInt32(UInt(bitPattern: source.baseAddress))
    var left = source.count
    while left > 0 {
      guard let written = transfer(address, left, { fdWrite(descriptor, $0, 1, $1) }), written > 0 else {
        if descriptor == 2 { return }
        writeError("standard output cannot be written\n")
        fatalError()
      }
      address &+= UInt32(written)
      left -= written
    }
  }

  /// Calls with the range's description and the place of the result; nil when the host answers with an error.
  private static func transfer(_ address: UInt32, _ count: Int, _ call: (UnsafeRawPointer, UnsafeMutableRawPointer) -> Int32) -> Int? {
    var vector: (address: UInt32, count: UInt32) = (address, UInt32(count))
    var transferred: UInt32 = 0
    let status = withUnsafePointer(to: &vector) { range in
      withUnsafeMutablePointer(to: &transferred) { call(UnsafeRawPointer(range), UnsafeMutableRawPointer($0)) }
    }
    return status == 0 ? Int(transferred) : nil
  }
}

@_extern(wasm, module: "wasi_snapshot_preview1", name: "fd_read")
@_extern(c)
private func fdRead(_ descriptor: Int32, _ vectors: UnsafeRawPointer, _ vectorCount: Int32, _ readCount: UnsafeMutableRawPointer) -> Int32

@_extern(wasm, module: "wasi_snapshot_preview1", name: "fd_write")
@_extern(c)
private func fdWrite(_ descriptor: Int32, _ vectors: UnsafeRawPointer, _ vectorCount: Int32, _ writtenCount: UnsafeMutableRawPointer) -> Int32

@_extern(wasm, module: "wasi_snapshot_preview1", name: "proc_exit")
@_extern(c)
private func exitProcess(_ code: Int32)
