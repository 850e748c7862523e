import Foundation
import TestSupport
import Testing

@testable import WasmCore

/// How often handlers ran: exactly, without a difference in what else the code does.
@Suite struct HandlerCountsTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    /// Handlers or sequences of them, and how often they must have run. Those with operations that no other handler takes in, so that they stay what they are.
    let counts: [String: UInt64]
    let build: @Sendable (inout ModuleBuilder) -> Void
    var testDescription: String { name }

    /// A module whose function `run` is called with 3.
    init(_ name: String, _ counts: [String: UInt64], _ build: @escaping @Sendable (inout ModuleBuilder) -> Void) { (self.name, self.counts, self.build) = (name, counts, build) }
  }

  private static let root = "local.get 1 f64.sqrt local.set 1"
  private static let ceiling = "local.get 1 f64.ceil local.set 1"
  private static let floor = "local.get 1 f64.floor local.set 1"

  /// A function `run` of one `i32` and of a local for the operations above.
  private static func row(_ name: String, _ counts: [String: UInt64], _ code: String, _ others: @escaping @Sendable (inout ModuleBuilder) -> Void = { _ in }) -> Row {
    Row(name, counts) { builder in
      builder.function("run", "i32 -> f64", locals: [.f64], code + " local.get 1")
      others(&builder)
    }
  }

  static let rows = [
    row("A straight line", ["f64.sqrt slot": 1, "f64.ceil acc": 1, "f64.sqrt slot; f64.ceil acc": 1, "f64.sqrt slot; f64.ceil acc; f64.floor acc": 1], "\(root) \(ceiling) \(floor)"),
    row(
      "The same one again and again",
      ["f64.sqrt slot": 2, "f64.sqrt acc": 2, "f64.sqrt slot; f64.sqrt acc": 2, "f64.sqrt acc; f64.sqrt slot": 0],
      "\(root) \(root) block end i32.const 0 if end \(root) \(root)"),
    row("A loop", ["f64.sqrt slot": 3, "f64.sqrt slot; f64.ceil acc": 3, "f64.floor acc": 1], "loop \(root) \(ceiling) local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end \(floor)"),
    row("What is left out", ["f64.sqrt slot": 0, "f64.ceil slot": 1], "block local.get 0 br_if 0 \(root) end \(ceiling)"),
    row("if", ["f64.sqrt slot": 1, "f64.ceil slot": 0, "f64.floor slot": 1], "local.get 0 if \(root) else \(ceiling) end \(floor)"),
    row("else", ["f64.sqrt slot": 0, "f64.ceil slot": 1], "local.get 0 i32.eqz if \(root) else \(ceiling) end"),
    row("A call ends the line", ["f64.sqrt slot": 2, "f64.ceil slot": 1, "f64.sqrt slot; f64.ceil slot": 0, "i64.clz slot": 1], "\(root) call 1 drop \(ceiling)") {
      $0.function(nil, "-> f64", locals: [.i64, .f64], "local.get 0 i64.clz drop \(root) local.get 1")
    },
    row(
      "br_table, whose targets want their operands elsewhere", ["f64.sqrt slot": 1, "copy.many slot": 1, "f64.floor slot": 0],
      "block f64 block f64 f64.const 1 f64.const 2 local.get 0 br_table 0 1 end drop \(floor) f64.const 4 end drop \(root)"),
    row("Values that a branch takes along where it is taken", ["copy.many slot": 0, "f64.sqrt slot": 1], "block f64 f64.const 1 f64.const 2 local.get 0 i32.eqz br_if 0 drop end drop \(root)"),
  ]

  /// What ran in one call of `run`, and what the metered code paid for that.
  private static func run(_ build: (inout ModuleBuilder) -> Void) throws -> (counts: HandlerCounts, fuel: UInt64, results: [Value], expected: [Value]) {
    let module = try Module(build)
    let (counting, metered) = (Store(countingHandlersWithin: ResourceLimits()), Store(fuel: 1_000_000))
    let results = try counting.instantiate(module).call("run", 3)
    let expected = try metered.instantiate(module).call("run", 3)
    return (module.handlerCounts, 1_000_000 - (metered.fuel ?? 0), results, expected)
  }

  @Test("Handlers and sequences", arguments: rows)
  func counts(row: Row) throws {
    let (counts, fuel, results, expected) = try Self.run(row.build)
    #expect(results == expected)
    #expect(counts.instructions == fuel)
    #expect(counts.dispatches == counts.handlers.reduce(0) { $0 + $1.count })
    let all = (counts.handlers + counts.sequences(of: 2) + counts.sequences(of: 3)).reduce(into: [:]) { $0[$1.handlers.joined(separator: "; ")] = $1.count }
    for (name, count) in row.counts { #expect(all[name, default: 0] == count, "\(name) in \(all)") }
    for length in 1...3 {
      let numbers = (length == 1 ? counts.handlers : counts.sequences(of: length)).map(\.count)
      #expect(numbers == numbers.sorted(by: >) && !numbers.contains(0))
    }
  }

  @Test func onlyStoresThatCountAddToTheCounts() throws {
    let module = try Module(Self.rows[0].build)
    for store in [Store(), Store(fuel: 1_000), Store(isProfiled: true)] { try store.instantiate(module).call("run", 3) }
    #expect(module.handlerCounts.dispatches == 0)
    let once = try Self.run(Self.rows[0].build).counts.dispatches
    for _ in 1...2 { try Store(countingHandlersWithin: ResourceLimits()).instantiate(module).call("run", 3) }
    #expect(module.handlerCounts.dispatches == 2 * once)
  }

  @Test func threadsCountTogether() async throws {
    let module = try Module(Self.rows[2].build)
    try await withThrowingTaskGroup { group in
      for _ in 1...4 {
        group.addTask { for _ in 1...500 { try Store(countingHandlersWithin: ResourceLimits()).instantiate(module).call("run", 3) } }
      }
      try await group.waitForAll()
    }
    #expect(module.handlerCounts.handlers.contains { $0 == HandlerCounts.Row(handlers: ["f64.sqrt slot"], count: 6_000) })
  }

  @Test func anEndlessGuestCanBeStopped() throws {
    let store = Store(countingHandlersWithin: ResourceLimits())
    let instance = try store.instantiate { $0.function("run", "i32", "loop br 0 end") }
    let deadline = Deadline.after(.milliseconds(20)) { [interruption = store.interruption] in interruption.interrupt() }
    defer { deadline.cancel() }
    #expect(trapReason { try instance.call("run", 3) } == .interrupted)
  }

  // MARK: The code

  /// Modules with code of many kinds: what the benchmark runs, and the rows above.
  private static func modules() throws -> [Module] {
    let folder = URL(filePath: Repository.path("Benchmarks/Kernels"))
    let kernels = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter { $0.pathExtension == "wasm" }
    #expect(!kernels.isEmpty)
    return try kernels.map { try Module(Array(Data(contentsOf: $0))) } + rows.map { try Module($0.build) }
  }

  /// The handlers of code with the words at which they begin.
  private static func handlers(_ words: [UInt64]) throws -> [(word: Int, description: HandlerDescription)] {
    let handlers = HandlerCatalog.shared.handlers(in: words).map { (word: $0.word, description: HandlerCatalog.shared.all[$0.index]) }
    let last = try #require(handlers.last)
    try #require(last.word + last.description.wordCount(words, at: last.word) == words.count, "every word is of a handler's instruction")
    return handlers
  }

  /// Where the code goes on after a handler but with the next word.
  private static func targets(_ words: [UInt64], _ word: Int, _ handler: HandlerDescription) -> [Int] {
    func distance(_ word: Int) -> Int { Int(Int32(truncatingIfNeeded: Int64(bitPattern: words[word]) >> 32)) }
    return switch handler.operands.last {
    case .distance: [word + distance(word + 1)]
    case .distances: (handler.words..<handler.wordCount(words, at: word)).map { word + $0 - 1 + distance(word + $0) }
    default: []
    }
  }

  @Test("Counting changes no other handler, and every line that code comes to is counted")
  func code() throws {
    let count = address(of: countLine)
    for module in try Self.modules() {
      for function in module.syntax.bodies.indices {
        let words = try module.countedCode.listing(function).words
        let counted = try Self.handlers(words)
        let plain = try Self.handlers(try module.code.listing(function).words)
        #expect(counted.map(\.description.address).filter { $0 != count } == plain.map(\.description.address))
        #expect(counted.first?.description.address == count)
        let starts = Set(counted.filter { $0.description.address == count }.map(\.word))
        for (word, handler) in counted {
          let steps = handler.places(from: word)
          let targets = steps.flatMap { Self.targets(words, $0.word, $0.step) }
          let last = steps.last?.step.name ?? ""
          #expect(starts.isSuperset(of: targets), "\(handler.name)")
          let next = word + handler.wordCount(words, at: word)
          let endsLine = !targets.isEmpty || last.contains("call") || last.hasPrefix("return") || last == "unreachable"
          #expect(!endsLine || next == words.count || starts.contains(next), "\(handler.name)")
        }
      }
    }
  }
}
