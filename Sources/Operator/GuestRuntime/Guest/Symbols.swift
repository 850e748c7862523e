// What compiled Embedded Swift code expects of its platform, as symbols of C.
//
// Copies and fills become the machine's own bulk instructions: LLVM turns these bodies into `memory.copy` and
// `memory.fill`, never into calls of themselves.

/// Allocates `size` bytes whose address is a multiple of `alignment`. Memory that cannot be had ends the program: a caller
/// in the standard library would write through the null pointer.
@c(posix_memalign)
func alignedAllocate(_ result: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: UInt32, _ size: UInt32) -> Int32 {
  result.pointee = UnsafeMutableRawPointer(bitPattern: UInt(Heap.allocate(size, alignment: alignment)))
  return 0
}

/// Gives back what `posix_memalign` returned.
@c(free)
func deallocate(_ pointer: UnsafeMutableRawPointer?) {
  guard let pointer else { return }
  Heap.deallocate(UInt32(UInt(bitPattern: pointer)))
}

/// Copies bytes; the ranges may overlap.
@c(memmove)
func moveBytes(_ target: UnsafeMutableRawPointer, _ source: UnsafeRawPointer, _ count: Int) -> UnsafeMutableRawPointer {
  target.copyMemory(from: source, byteCount: count)
  return target
}

/// Copies bytes between ranges that do not overlap.
@c(memcpy)
func copyBytes(_ target: UnsafeMutableRawPointer, _ source: UnsafeRawPointer, _ count: Int) -> UnsafeMutableRawPointer {
  target.copyMemory(from: source, byteCount: count)
  return target
}

/// Fills a range with one byte.
@c(memset)
func setBytes(_ target: UnsafeMutableRawPointer, _ value: Int32, _ count: Int) -> UnsafeMutableRawPointer {
  target.initializeMemory(as: UInt8.self, repeating: UInt8(truncatingIfNeeded: value), count: count)
  return target
}

/// Compares two ranges as unsigned bytes, eight at a time while they agree.
@c(memcmp)
func compareBytes(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Int32 {
  var offset = 0
  while offset &+ 8 <= count {
    let a = left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let b = right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    if a != b { return a.byteSwapped < b.byteSwapped ? -1 : 1 }
    offset &+= 8
  }
  while offset < count {
    let a = left.load(fromByteOffset: offset, as: UInt8.self)
    let b = right.load(fromByteOffset: offset, as: UInt8.self)
    if a != b { return a < b ? -1 : 1 }
    offset &+= 1
  }
  return 0
}

/// The product of two 128-bit integers, which WebAssembly has no instruction for; each comes as its low and high half.
@c(__multi3)
func multiplyWide(_ result: UnsafeMutablePointer<UInt64>, _ leftLow: UInt64, _ leftHigh: UInt64, _ rightLow: UInt64, _ rightHigh: UInt64) {
  let mask: UInt64 = 0xffff_ffff
  let low = (leftLow & mask) &* (rightLow & mask)
  let crossLeft = (leftLow >> 32) &* (rightLow & mask)
  let crossRight = (leftLow & mask) &* (rightLow >> 32)
  let middle = (low >> 32) &+ (crossLeft & mask) &+ (crossRight & mask)
  let high = (leftLow >> 32) &* (rightLow >> 32) &+ (crossLeft >> 32) &+ (crossRight >> 32) &+ (middle >> 32)
  result[0] = (low & mask) | (middle << 32)
  result[1] = high &+ leftLow &* rightHigh &+ leftHigh &* rightLow
}

/// What the standard library prints goes through here.
@c(putchar)
func putCharacter(_ character: Int32) -> Int32 {
  Output.append(UInt8(truncatingIfNeeded: character))
  return character
}

/// The standard library's randomness: hash seeds and `SystemRandomNumberGenerator`. It is the same on every run (SplitMix64
/// from a fixed seed), so that a program's results depend on its input alone.
@c(arc4random_buf)
func fillRandom(_ target: UnsafeMutableRawPointer, _ count: Int) {
  for offset in 0..<count { target.storeBytes(of: RandomBytes.next(), toByteOffset: offset, as: UInt8.self) }
}

private enum RandomBytes {
  nonisolated(unsafe) static var state: UInt64 = 0x2545_f491_4f6c_dd1d

  static func next() -> UInt8 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return UInt8(truncatingIfNeeded: mixed >> 56)
  }
}

@_extern(c, "__main_argc_argv")
private func programMain(_ argumentCount: Int32, _ arguments: Int32) -> Int32

/// Where the host starts the program.
@c(_start)
func start() {
  _ = programMain(0, 0)
  Output.flush()
}
