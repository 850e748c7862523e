extension Store {
  /// What a trap says about the calls that are active.
  ///
  /// - Parameter isUrgent: Whether somebody waits for the guest's end: then offsets are only found where that takes far less than a millisecond.
  func backtrace(of calls: ActiveCalls, isUrgent: Bool) -> [Trap.Frame] {
    var calls = calls
    var frames: [Trap.Frame] = []
    var finder = PlaceFinder(instances, bytes: isUrgent ? 16 << 10 : 1 << 20)
    while frames.count < Self.longestBacktrace, let call = calls.present, let place = finder.place(of: call.code, isReturn: call.isReturn) {
      frames.append(place.frame)
      calls.moveOut(linkSlot: place.linkSlot)
    }
    return frames
  }

  private static var longestBacktrace: Int { 100 }
}

/// Says where code comes from.
///
/// What it found out it keeps for a backtrace, in which the same functions come again and again: to find an offset takes a translation of the whole function.
/// Of large functions it does without, so that a guest that is stopped can't go on costing time.
private struct PlaceFinder {
  /// The modules with code, each once.
  private var modules: [(module: Module, code: ModuleCode)] = []
  private var names: [ObjectIdentifier: [UInt32: String]] = [:]
  private var listings: [Key: TranslatedFunction] = [:]
  /// The bytes of functions that may still be translated.
  private var bytesLeft: Int

  private struct Key: Hashable {
    let code: ObjectIdentifier
    let function: Int
  }

  init(_ instances: [InstanceState], bytes: Int) {
    bytesLeft = bytes
    var seen: Set<ObjectIdentifier> = []
    for instance in instances where seen.insert(ObjectIdentifier(instance.code)).inserted { modules.append((instance.module, instance.code)) }
  }

  /// The frame of an active call, and where the link lies in it.
  mutating func place(of address: Code, isReturn: Bool) -> (frame: Trap.Frame, linkSlot: Int)? {
    for (module, code) in modules {
      guard let (own, word) = code.locate(address, isReturn: isReturn) else { continue }
      let function = own + module.syntax.importedFunctionCount
      let type = module.syntax.typeOfFunction(function)
      let offset = word.flatMap { listing(module, code, own)?.offset(ofWord: $0) }
      return (Trap.Frame(function: function, name: name(module, function), offset: offset), type.linkSlot)
    }
    return nil
  }

  private mutating func listing(_ module: Module, _ code: ModuleCode, _ function: Int) -> TranslatedFunction? {
    let key = Key(code: ObjectIdentifier(code), function: function)
    if let listing = listings[key] { return listing }
    let size = module.syntax.bodies[function].instructions.count
    guard size <= bytesLeft else { return nil }
    bytesLeft -= size
    guard let listing = try? code.listing(function) else { return nil }
    listings[key] = listing
    return listing
  }

  private mutating func name(_ module: Module, _ function: Int) -> String? {
    let key = ObjectIdentifier(module)
    if let names = names[key] { return names[UInt32(function)] }
    let names = module.names.functions()
    self.names[key] = names
    return names[UInt32(function)]
  }
}
