import TestSupport
import TestTraits
import Testing
import WasmCore

/// Snapshots as bytes: what comes back is what went in, and whatever else the bytes are, nothing worse than an error or a trap comes of them.
@Suite(.computing) struct SnapshotCodingTests {
  typealias Programs = SnapshotTests

  @Test("What is read does what was written", arguments: Programs.programs, Programs.fuels)
  func roundTrip(program: Programs.Program, fuel: UInt64?) throws {
    let module = try program.module()
    let snapshot = try Programs.suspended(module, fuel: fuel, program.values).snapshot()
    let read = try Snapshot(encoded: snapshot.encoded, of: module)
    #expect(read.encoded == snapshot.encoded)
    #expect(read.fuelUsed == snapshot.fuelUsed && read.byteCount == snapshot.byteCount && read.memoryByteCount == snapshot.memoryByteCount)
    let expected = try Programs.cold(program, fuel: fuel)
    for _ in 0..<2 {
      let instance = try Store(fuel: fuel).instantiate(read, Programs.imports())
      #expect(try Programs.Result(instance.resume(), instance) == expected)
    }
  }

  @Test("The same module in another place reads it as well", arguments: Programs.programs)
  func otherModule(program: Programs.Program) throws {
    let encoded = try Programs.suspended(program.module(), program.values).snapshot().encoded
    // Nothing of it is translated yet.
    let instance = try Store().instantiate(Snapshot(encoded: encoded, of: program.module()), Programs.imports())
    #expect(try Programs.Result(instance.resume(), instance) == Programs.cold(program, fuel: nil))
  }

  /// Programs whose snapshots are small enough to try every byte of them.
  private static let small = [
    "locals and operands of every number type", "globals", "tables that were changed and grown", "references to functions in locals and operands", "calls through a table",
    "the host called through a table", "tail calls between frames of different sizes", "segments that are gone",
  ]

  @Test("What is cut off is no snapshot", arguments: small)
  func truncated(name: String) throws {
    let module = try Programs.program(name).module()
    let encoded = try Programs.suspended(module, Programs.program(name).values).snapshot().encoded
    for count in truncations(encoded.count) {
      #expect(Programs.cause { try Snapshot(encoded: Array(encoded.prefix(count)), of: module) } == .encoding, "\(count) bytes")
    }
    #expect(Programs.cause { try Snapshot(encoded: encoded + [0], of: module) } == .encoding)
  }

  /// All of a short snapshot; of a longer one, which has a page of memory, the ends of its fields.
  private func truncations(_ count: Int) -> [Int] { count < 2000 ? Array(0..<count) : Array(0..<400) + Array(stride(from: 400, to: count, by: 97)) }

  @Test("A changed byte is refused, or changes what the guest computes and nothing else", arguments: small, [0x01, 0x80, 0xFF] as [UInt8])
  func changed(name: String, mask: UInt8) throws {
    let program = try Programs.program(name)
    let module = try program.module()
    let encoded = try Programs.suspended(module, fuel: 100_000, program.values).snapshot().encoded
    var refused = 0
    for place in truncations(encoded.count) {
      var bytes = encoded
      bytes[place] ^= mask
      guard let snapshot = try? Snapshot(encoded: bytes, of: module) else {
        refused += 1
        continue
      }
      guard let instance = try? Store(limits: ResourceLimits(memoryBytes: 1 << 20, tableElements: 1000), fuel: 1000).instantiate(snapshot, Programs.imports()) else { continue }
      #expect(instance.isSuspended)
      _ = try? instance.resume()
    }
    #expect(refused > 0)
  }

  @Test("A snapshot of another module is refused, or harmless", arguments: Programs.programs)
  func foreign(program: Programs.Program) throws {
    let encoded = try Programs.suspended(program.module(), program.values).snapshot().encoded
    for other in Programs.programs where other.testDescription != program.testDescription {
      guard let snapshot = try? Snapshot(encoded: encoded, of: other.module()) else { continue }
      _ = try? Store().instantiate(snapshot, Programs.imports()).resume()
    }
    #expect(Programs.cause { try Snapshot(encoded: encoded, of: Module { $0.function("f", "", "nop") }) } == .encoding)
  }

  @Test func positionsOutsideOfCallsAreRefused() throws {
    let program = try Programs.program("the call alone")
    let module = try program.module()
    let encoded = try Programs.suspended(module).snapshot().encoded
    // The version, no fuel, whether memory was refused, and how many numbers the positions have; then the function and the word.
    let (function, word) = (32, 40)
    for (place, value) in [(function, 1), (function, 255), (word, 0), (word, 1), (word, 4), (word, 200)] where encoded[place] != value {
      var bytes = encoded
      bytes[place] = UInt8(value)
      #expect(Programs.cause { try Snapshot(encoded: bytes, of: module) } == .encoding, "\(value) at \(place)")
    }
  }
}
