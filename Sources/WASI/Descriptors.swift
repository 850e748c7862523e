import WasmCore

// The functions on descriptors: the three streams, and nothing else.

extension GuestCall {
  /// The answer that a function gives for any of the open streams.
  func onStream(_ number: UInt32, _ answer: Errno) throws(Errno) -> Errno {
    _ = try system.streams.descriptor(number)
    return answer
  }

  func close(_ number: UInt32) throws(Errno) -> Errno {
    system.streams.close(try system.streams.descriptor(number))
    return .success
  }

  /// `fd_read`: scatters what is there over the buffers, and waits only if there is nothing.
  func read(_ number: UInt32, _ buffers: BufferList, _ result: UInt32) throws -> Errno {
    let input = try system.streams.inputStream(number)
    let wanted = try buffers.check(self)
    try check(result, count: 4)
    if wanted > 0, system.suspendsForInput { throw Suspension() }
    if wanted > 0 { try input.fill(atMost: Int(wanted), interruption) }
    let count = try scatter(input.available.prefix(Int(wanted)), over: buffers)
    input.consume(count)
    try store(UInt32(count), at: UInt64(result))
    return .success
  }

  /// Copies bytes into the buffers one after another.
  ///
  /// The list may lie in a buffer of its own and change on the way; what no longer fits stays in the stream.
  private func scatter(_ bytes: ArraySlice<UInt8>, over buffers: BufferList) throws -> Int {
    var rest = bytes
    var index: UInt64 = 0
    while !rest.isEmpty, index < UInt64(buffers.count) {
      let buffer = try buffers.buffer(index, self)
      let part = rest.prefix(Int(buffer.count))
      guard (try? write(part, at: buffer.address)) != nil else { break }
      rest = rest.dropFirst(part.count)
      index += 1
    }
    return bytes.count - rest.count
  }

  /// `fd_write`: gathers the buffers' bytes in pieces, so that it costs the host no more memory for a long list than for a short one.
  func write(_ number: UInt32, _ buffers: BufferList, _ result: UInt32) throws -> Errno {
    let output = try system.streams.outputStream(number)
    _ = try buffers.check(self)
    try check(result, count: 4)
    var gathered: [UInt8] = []
    var written = 0
    func flush() throws {
      try system.streams.write(gathered, to: output, interruption)
      written += gathered.count
      gathered.removeAll(keepingCapacity: true)
    }
    do {
      try forEach(buffers.count) { index in
        var (address, count) = try buffers.buffer(index, self)
        while count > 0 {
          let part = min(count, UInt64(StandardStreams.chunk - gathered.count))
          gathered += try read(at: address, count: part)
          (address, count) = (address + part, count - part)
          if gathered.count == StandardStreams.chunk { try flush() }
        }
      }
      if !gathered.isEmpty { try flush() }
    } catch let errno as Errno where written == 0 {
      return errno
    } catch is Errno {
      // A part was written: that is the answer now; the failure will be the answer to the next call.
    }
    try store(UInt32(written), at: UInt64(result))
    return .success
  }

  /// `fd_fdstat_get`: a file of unknown type, such as a pipe, for which guests' libraries buffer what they write.
  func descriptorStatus(_ number: UInt32, _ result: UInt32) throws(Errno) -> Errno {
    let rightToRead: UInt64 = 1 << 1
    let rightToWrite: UInt64 = 1 << 6
    let rights = try system.streams.descriptor(number) == .input ? rightToRead : rightToWrite
    try check(result, count: 24)
    // The type, the flags and padding: eight bytes of nothing; then the rights, and those that files opened through it would inherit.
    for (place, value) in [0, rights, 0].enumerated() { try store(value, at: UInt64(result) + UInt64(place) * 8) }
    return .success
  }

  /// `fd_filestat_get`: nothing is known of the file, so all of the structure is zero, whichever its layout.
  func fileStatus(_ number: UInt32, _ result: UInt32, size: Int) throws(Errno) -> Errno {
    _ = try system.streams.descriptor(number)
    try check(result, count: UInt64(size))
    try write(repeatElement(0, count: size), at: UInt64(result))
    return .success
  }
}
