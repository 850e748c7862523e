// Snapshots as bytes, which another process of the same build can read.

extension Snapshot {
  /// The form of the bytes.
  private static let version: UInt64 = 2

  /// The snapshot as bytes, for a process of the same build that has the same module: where calls are in translated code depends on the translator.
  public var encoded: [UInt8] {
    var writer = WordWriter()
    writer.write(Self.version)
    writer.write(module.isFused ? 1 : 0)
    writer.write(fuelUsed.map { [$0] } ?? [])
    writer.write(hasRefusedMemory ? 1 : 0)
    writer.write(frames.positions.flatMap { [UInt64($0.function), UInt64($0.word)] })
    writer.write(slots)
    writer.write(globals)
    writer.write(tables.count)
    for table in tables { writer.write(table.runs.flatMap { [UInt64($0.count), $0.bits] }) }
    for dropped in [droppedData, droppedElements] { writer.write(dropped.map { $0 ? 1 : 0 } as [UInt8]) }
    writer.write(memories.count)
    for memory in memories {
      writer.write(memory.size)
      writer.write(memory.runs.flatMap { [UInt64($0.lowerBound), UInt64($0.upperBound)] })
      writer.write(memory.bytes)
    }
    return writer.bytes
  }

  /// Reads a snapshot of a module.
  ///
  /// Whatever the bytes are, a guest that starts from them stays within its memory and its types. That it does what it should needs bytes of the same build and module:
  /// whoever keeps them has to see to that, and to damage.
  /// - Throws: `SnapshotError` for bytes that can't be a snapshot of the module.
  public convenience init(encoded bytes: [UInt8], of module: Module) throws(SnapshotError) {
    var decoder = SnapshotDecoder(bytes, module)
    let parts: SnapshotDecoder.Parts
    do {
      parts = try decoder.parts(version: Self.version)
    } catch let error as SnapshotError {
      throw error
    } catch {
      throw SnapshotError(.encoding, "the bytes are no snapshot of the module")
    }
    self.init(
      module: module, fuelUsed: parts.fuelUsed, memories: parts.memories, globals: parts.globals, tables: parts.tables, droppedData: parts.dropped.data,
      droppedElements: parts.dropped.elements, frames: parts.frames, slots: parts.slots, hasRefusedMemory: parts.hasRefusedMemory)
  }
}

/// Reads the parts of a snapshot, and compares each with what the module has.
private struct SnapshotDecoder {
  struct Parts {
    var fuelUsed: UInt64?
    var hasRefusedMemory: Bool
    var frames: SuspendedFrames
    var slots: [UInt64]
    var globals: [UInt64]
    var tables: [TableImage]
    var dropped: (data: [Bool], elements: [Bool])
    var memories: [MemoryImage]
  }

  private var reader: WordReader
  private let module: Module

  init(_ bytes: [UInt8], _ module: Module) { (reader, self.module) = (WordReader(bytes), module) }

  mutating func parts(version: UInt64) throws -> Parts {
    guard try reader.word() == version else { throw SnapshotError(.encoding, "the snapshot was written by another version") }
    guard try reader.number(upTo: 1) == (module.isFused ? 1 : 0) else { throw SnapshotError(.encoding, "the snapshot is of code that was translated otherwise") }
    let fuel = try reader.words()
    guard fuel.count <= 1, fuel.allSatisfy({ $0 <= UInt64(Int64.max) }) else { throw WordReader.Malformed() }
    let hasRefusedMemory = try reader.number(upTo: 1) == 1
    let frames = try frames(isMetered: !fuel.isEmpty)
    let slots = try slots(frames)
    let globals = try values(try reader.words(), module.syntax.globals.map(\.type.value))
    let parts = Parts(
      fuelUsed: fuel.first, hasRefusedMemory: hasRefusedMemory, frames: frames, slots: slots, globals: globals, tables: try tables(),
      dropped: (try flags(module.syntax.data.count), try flags(module.syntax.elements.count)), memories: try memories())
    guard reader.isAtEnd, module.imports.allSatisfy({ if case .function = $0.type { true } else { false } }) else { throw WordReader.Malformed() }
    return parts
  }

  private mutating func frames(isMetered: Bool) throws -> SuspendedFrames {
    let numbers = try reader.words()
    guard !numbers.isEmpty, numbers.count % 2 == 0, numbers.allSatisfy({ $0 <= UInt64(Int32.max) }) else { throw WordReader.Malformed() }
    let positions = stride(from: 0, to: numbers.count, by: 2).map { SuspendedFrames.Position(function: Int(numbers[$0]), word: Int(numbers[$0 + 1])) }
    return try SuspendedFrames(positions, of: module, module.code(isMetered ? .fuel : .none))
  }

  /// The value stack: what nobody reads becomes zero.
  private mutating func slots(_ frames: SuspendedFrames) throws -> [UInt64] {
    let found = try reader.words()
    var slots = frames.emptySlots
    guard found.count == slots.count else { throw WordReader.Malformed() }
    for live in frames.live { slots[live.slot] = try value(found[live.slot], live.type) }
    return slots
  }

  private func values(_ bits: [UInt64], _ types: [ValueType]) throws -> [UInt64] {
    guard bits.count == types.count else { throw WordReader.Malformed() }
    return try zip(bits, types).map(value)
  }

  /// The bits of a value, if there is one of the type that has them.
  private func value(_ bits: UInt64, _ type: ValueType) throws -> UInt64 {
    let limit: UInt64 =
      switch type {
      case .i32, .f32: UInt64(UInt32.max)
      case .funcref: UInt64(module.syntax.functions.count)
      case let type: type.isReference ? 0 : .max
      }
    guard bits <= limit else { throw WordReader.Malformed() }
    return bits
  }

  private mutating func tables() throws -> [TableImage] {
    let definitions = module.syntax.tables
    guard try reader.number(upTo: definitions.count) == definitions.count else { throw WordReader.Malformed() }
    var images: [TableImage] = []
    for definition in definitions {
      let (words, limits, type) = (try reader.words(), definition.type.limits, ValueType(definition.type.element))
      let largest = min(limits.maximum ?? .max, UInt64(UInt32.max))
      guard words.count % 2 == 0 else { throw WordReader.Malformed() }
      var image = TableImage()
      for place in stride(from: 0, to: words.count, by: 2) {
        guard words[place] <= largest - UInt64(image.count) else { throw WordReader.Malformed() }
        image.append(TableImage.Run(count: Int(words[place]), bits: try value(words[place + 1], type)))
      }
      guard UInt64(image.count) >= limits.minimum else { throw WordReader.Malformed() }
      images.append(image)
    }
    return images
  }

  private mutating func flags(_ count: Int) throws -> [Bool] {
    let flags = try reader.bytes()
    guard flags.count == count, flags.allSatisfy({ $0 <= 1 }) else { throw WordReader.Malformed() }
    return flags.map { $0 == 1 }
  }

  private mutating func memories() throws -> [MemoryImage] {
    let types = module.syntax.memories
    guard try reader.number(upTo: types.count) == types.count else { throw WordReader.Malformed() }
    var memories: [MemoryImage] = []
    for type in types {
      let pages = UInt64(try reader.number(upTo: Int(clamping: MemoryState.mostPages(type) * MemoryType.pageSize))) / MemoryType.pageSize
      let size = Int(pages * MemoryType.pageSize)
      let bounds = try reader.words()
      let bytes = try reader.bytes()
      guard pages >= type.limits.minimum, !type.isShared, let runs = MemoryImage.runs(bounds, size: size), let image = MemoryImage(size: size, runs: runs, bytes) else {
        throw WordReader.Malformed()
      }
      memories.append(image)
    }
    return memories
  }
}
