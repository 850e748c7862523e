/// The calls of a suspended guest: where they are in the code, and what that says of the value stack.
///
/// The code of a function is the same in every process of this build, so positions in it are all that has to be kept of a chain of calls. Where the frames lie, and which
/// slots hold what, the translator knows.
struct SuspendedFrames: Sendable {
  /// Where a call is in the code of one of the module's own functions: at the instruction that calls the host, or behind that which called the next inner function.
  struct Position: Hashable, Sendable {
    var function: Int
    var word: Int
  }

  /// A link between two frames: where the inner one's lies, where it returns to, and where the caller's frame begins.
  struct Link: Sendable {
    var slot: Int
    var target: CodeAddress
    var caller: Int
  }

  /// The positions, outermost call first.
  let positions: [Position]
  /// The links, outermost first; the first one leads out of the run.
  private(set) var links: [Link] = []
  /// The slots that hold references.
  private(set) var references: [TypedSlot] = []
  /// The slots whose values somebody may still read.
  private(set) var live: [TypedSlot] = []
  /// The slots up to the end of the innermost frame.
  private(set) var slotCount = 0
  /// The slots up to the furthest end of a frame: an outer one, whose calls wait, may reach beyond the inner ones when it goes on.
  private(set) var extent = 0
  /// The first slot of each frame, outermost first.
  private(set) var bases: [Int] = []
  /// The results of the outermost call.
  private(set) var results: [ValueType] = []
  /// The instruction that calls the host.
  private(set) var call = CodeAddress.exit
  /// The first slot of that instruction's frame.
  var innermost: Int { bases.last ?? 0 }

  /// The frames of calls at these positions.
  ///
  /// - Throws: Where no such calls can be active within each other.
  init(_ positions: [Position], of module: Module, _ code: ModuleCode) throws(SnapshotError) {
    self.positions = positions
    let sites = ActiveCallSites(positions, module, code)
    var base = 0
    var returns = CodeAddress.exit
    var caller: (base: Int, results: [ValueType])?
    for (depth, position) in positions.enumerated() {
      let isInnermost = depth == positions.count - 1
      // No call is in a function that is not valid, which may only be found out here.
      guard let site = sites.find(position, isInnermost: isInnermost), let start = (try? code.translate(position.function)).map(CodeAddress.init),
        let layout = try? code.frameLayout(position.function)
      else { throw Self.noCall(position) }
      let index = module.syntax.importedFunctionCount + position.function
      let type = module.syntax.typeOfFunction(index)
      guard caller == nil || caller?.results == type.results else { throw Self.noCall(position) }
      if depth == 0 { results = type.results }
      guard base <= Self.mostSlots else { throw SnapshotError(.size, "the calls' frames have more than \(Self.mostSlots) slots") }
      bases.append(base)
      extent = max(extent, base + layout.slotCount)
      links.append(Link(slot: base + type.linkSlot, target: returns, caller: caller?.base ?? base))
      note(site.values, base)
      if isInnermost {
        guard let repeatable = RepeatableCall(at: start.advanced(words: position.word)) else { throw Self.noCall(position) }
        note(site.arguments, base)
        if case .indirect(let slot) = repeatable { note([TypedSlot(slot: slot, type: .i32)], base) }
        call = start.advanced(words: position.word)
        slotCount = base + layout.slotCount
      }
      returns = start.advanced(words: position.word)
      caller = (base, site.type.results)
      base += site.frame
    }
  }

  /// Zeros for all slots up to the last one that somebody may read.
  var emptySlots: [UInt64] { Array(repeating: 0, count: (live.lazy.map(\.slot).max() ?? -1) + 1) }

  /// As many as a value stack has that nobody made larger: what is read from a file can't make this process run out of memory.
  private static let mostSlots = 2 << 20

  private static func noCall(_ position: Position) -> SnapshotError {
    SnapshotError(.encoding, "word \(position.word) of function \(position.function) is not in a call that could be active")
  }

  private mutating func note(_ slots: [TypedSlot], _ base: Int) {
    for slot in slots {
      let slot = TypedSlot(slot: base + slot.slot, type: slot.type)
      live.append(slot)
      if slot.type.isReference { references.append(slot) }
    }
  }
}

/// The calls at positions in a module's code. Each function is looked at once, however often it is in the chain.
private struct ActiveCallSites {
  private var byFunction: [Int: [CallSite]] = [:]

  init(_ positions: [SuspendedFrames.Position], _ module: Module, _ code: ModuleCode) {
    for (function, positions) in Dictionary(grouping: positions, by: \.function) where module.syntax.bodies.indices.contains(function) {
      byFunction[function] = try? code.callSites(function, words: Set(positions.map(\.word)))
    }
  }

  func find(_ position: SuspendedFrames.Position, isInnermost: Bool) -> CallSite? {
    byFunction[position.function]?.first { isInnermost ? $0.words.lowerBound == position.word : $0.words.upperBound == position.word && !$0.isTail }
  }
}
