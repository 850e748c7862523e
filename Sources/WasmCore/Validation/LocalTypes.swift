/// The types of a function's parameters and locals, and which locals have been set.
struct LocalTypes {
  /// The types of the first locals. FAST: of all, but for functions that declare more locals than they could ever name.
  private(set) var types: [ValueType] = []
  /// The runs of declared locals: the index after the last one, and the type.
  private var runs: [(end: UInt32, type: ValueType)] = []
  private var parameters = TypeList.empty

  /// The locals that have been set though their type has no default, in order of setting; blocks forget what was set in them.
  private var initialized: [UInt32] = []
  private var isInitialized: Set<UInt32> = []

  var initializedCount: Int { initialized.count }

  /// Those of any type that have been set; blocks forget what was set in them.
  private(set) var setLocals: FirstLocals = []
  /// Those that may be read before they are set, so that they have to hold their default value from the start.
  private(set) var readUnset: FirstLocals = []

  /// Starts with the locals of a function.
  mutating func begin(_ parameters: TypeList, _ body: FunctionBody, _ space: TypeSpace) throws(ModuleError) {
    types.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    forget(downTo: 0)
    (setLocals, readUnset) = ([], [])
    self.parameters = parameters
    // A body of so many bytes can't name more locals. A module of a million such functions must not cost fifty thousand steps for each.
    let useful = body.instructions.count
    for index in 0..<min(parameters.count, useful) { types.append(space[parameters, index]) }
    var end = UInt64(parameters.count)
    for run in body.locals {
      end += UInt64(run.count)
      guard end <= ImplementationLimits.locals else {
        throw ModuleError(.limit, "function has more than \(ImplementationLimits.locals) locals", offset: body.instructions.lowerBound)
      }
      if let unknown = run.type.unknownIndex(limit: space.entries.count) {
        throw ModuleError(.invalid, "unknown type \(unknown)", offset: body.instructions.lowerBound)
      }
      runs.append((end: UInt32(truncatingIfNeeded: end), type: run.type))
      let count = min(Int(run.count), useful - types.count)
      if count > 0 { types.append(contentsOf: repeatElement(run.type, count: count)) }
    }
  }

  /// The type of a local that is not among the first ones, or nil when there is none.
  @inline(never)
  func type(_ index: UInt32, _ space: TypeSpace) -> ValueType? {
    if Int(index) < parameters.count { return space[parameters, Int(index)] }
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].end > index { high = middle } else { low = middle + 1 }
    }
    return low < runs.count ? runs[low].type : nil
  }

  // MARK: Initialisation

  /// Notes that a local of any type is read.
  @inline(__always)
  mutating func noteGet(_ index: UInt32) { readUnset.formUnion(FirstLocals(index, behind: parameters.count).subtracting(setLocals)) }

  /// Notes that a local of any type is set.
  @inline(__always)
  mutating func noteSet(_ index: UInt32) { setLocals.formUnion(FirstLocals(index, behind: parameters.count)) }

  /// Whether a local without a default value has one now. Parameters always have.
  func hasValue(_ index: UInt32) -> Bool { Int(index) < parameters.count || isInitialized.contains(index) }

  mutating func initialize(_ index: UInt32) {
    if !hasValue(index), isInitialized.insert(index).inserted { initialized.append(index) }
  }

  /// Forgets what was set in a block.
  mutating func leave(_ block: ControlFrame) {
    forget(downTo: Int(block.initializedCount))
    setLocals = block.setLocals
  }

  /// Forgets what was set after so many others.
  private mutating func forget(downTo count: Int) {
    while initialized.count > count { isInitialized.remove(initialized.removeLast()) }
  }
}
