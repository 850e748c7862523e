import Foundation
import WasmCore

/// Runs the commands of a script, in a store of its own.
struct ScriptRunner {
  /// Something that can't be done before the engine has a feature.
  struct Skip: Error {
    var feature: String
  }

  /// Something that isn't as the script wants it.
  struct Failure: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
  }

  /// How modules that run are validated and translated.
  struct Way: Hashable {
    var validation = Module.Validation.eager
    var isFused = true

    /// The ways that are not the usual one; in a debug build, which is slow, only one of them.
    #if DEBUG
      static let others = [Way(validation: .lazy, isFused: false)]
    #else
      static let others = [Way(validation: .lazy), Way(isFused: false)]
    #endif
  }

  private let script: Script
  private let way: Way
  private let store = Store()
  private let spectest: Spectest
  private let host = HostReferences()

  /// The latest instance, or why there is none.
  private var current: Result<Instance, any Error> = .failure(Failure("no module yet"))
  private var instances: [String: Result<Instance, any Error>] = [:]
  private var registered: [String: Result<Instance, any Error>] = [:]
  private var latestDefinition: Result<Module, any Error> = .failure(Failure("no definition yet"))
  private var definitions: [String: Result<Module, any Error>] = [:]
  private var score = Score()

  private init(_ script: Script, _ way: Way) throws {
    (self.script, self.way) = (script, way)
    spectest = try Spectest(store)
  }

  /// What comes of a script when each of its commands has as much time as `limit`.
  ///
  /// - Parameter way: How modules that run are validated and translated.
  static func score(of script: Script, limit: Duration = .seconds(60), way: Way = Way()) throws -> Score {
    var runner = try ScriptRunner(script, way)
    let watch = Watch(script.name, limit: limit, runner.store.interruption)
    Watchdog.shared.watching(watch) { runner.run(watch) }
    return runner.score
  }

  private mutating func run(_ watch: Watch) {
    for command in script.commands {
      watch.begin(line: command.line)
      do {
        try perform(command.kind)
        score.pass(command)
      } catch let skip as Skip {
        score.skip(command, waitingFor: skip.feature)
      } catch {
        score.fail(command, "\(error)")
      }
      // Its store has a guest that was stopped half-way: what would come of the rest says nothing.
      if store.interruption.isInterrupted { return }
    }
  }

  private mutating func perform(_ command: Command.Kind) throws {
    switch command {
    case .module(let file, let name): try bind(Result { try instantiate(load(file)) }, to: name)
    case .definition(let file, let name):
      let module = Result { try load(file) }
      latestDefinition = module
      if let name { definitions[name] = module }
      _ = try module.get()
    case .instance(let name, let definition): try bind(Result { try instantiate(self.definition(definition)) }, to: name)
    case .register(let alias, let name): registered[alias] = instance(name)
    case .action(let action): _ = try perform(action)
    case .assertReturn(let action, let expected): try assertReturn(action, expected)
    case .assertTrap(let action, let text): try assertTrap(text) { try perform(action) }
    case .assertException(let action): try assertException(action)
    case .assertRejected(let file, .malformed, let text): try assertRefused(file, .malformed, text)
    case .assertRejected(let file, .invalid, let text): try assertRefused(file, .invalid, text)
    case .assertRejected(let file, .unlinkable, let text): try assertUnlinkable(file, text)
    case .assertRejected(let file, .uninstantiable, let text):
      let module = try load(file)
      try assertTrap(text) { try instantiate(module) }
    case .aboutText: break
    }
  }
}

// MARK: - Modules and instances

extension ScriptRunner {
  private func load(_ file: String) throws -> Module {
    let bytes = try [UInt8](Data(contentsOf: script.folder.appendingPathComponent(file)))
    do {
      let module = try Module(bytes)
      return way == Way() ? module : try Module(bytes, validation: way.validation, isFused: way.isFused)
    } catch {
      if let feature = try awaitedFeature(error) { throw Skip(feature: feature) }
      throw error
    }
  }

  /// The feature that a module must wait for; nil when something else is wrong with it.
  private func awaitedFeature(_ error: ModuleError) throws -> String? {
    guard error.kind == .unsupported else { return nil }
    guard let feature = Features.names.map(\.name).first(where: error.message.hasPrefix) else {
      throw Failure("“\(error)” does not begin with the name of a feature")
    }
    return feature
  }

  /// An instance, linked to what is registered; skipped when what it imports was skipped.
  private func instantiate(_ module: Module) throws -> Instance {
    var imports = spectest.imports
    for provider in Set(module.imports.map(\.module)) {
      if let instance = registered[provider] { imports.define(provider, try instance.get()) }
    }
    return try store.instantiate(module, imports)
  }

  private mutating func bind(_ instance: Result<Instance, any Error>, to name: String?) throws {
    current = instance
    if let name { instances[name] = instance }
    _ = try instance.get()
  }

  private func instance(_ name: String?) -> Result<Instance, any Error> {
    guard let name else { return current }
    return instances[name] ?? .failure(Failure("no module \(name)"))
  }

  private func definition(_ name: String?) throws -> Module {
    guard let name else { return try latestDefinition.get() }
    guard let definition = definitions[name] else { throw Failure("no definition \(name)") }
    return try definition.get()
  }
}

// MARK: - Actions and assertions

extension ScriptRunner {
  private func perform(_ action: Action) throws -> [Value] {
    let instance = try instance(action.module).get()
    switch action.type {
    case .get: return [try instance.global(action.field).value]
    case .invoke: return try instance.function(action.field).call((action.args ?? []).map { try $0.value(host) })
    }
  }

  private func assertReturn(_ action: Action, _ expected: [Expectation]) throws {
    let results = try perform(action)
    guard results.count == expected.count, zip(expected, results).allSatisfy({ $0.matches($1, host) }) else {
      throw Failure("\(action.field) returned \(results), not \(expected)")
    }
  }

  /// Something has to end in a trap that begins with the words of the script, or is more exact where a script names the element.
  private func assertTrap<Outcome>(_ text: String, _ attempt: () throws -> Outcome) throws {
    let outcome: Outcome
    do {
      outcome = try attempt()
    } catch let trap as Trap {
      let reason = "\(trap.reason)"
      guard reason.hasPrefix(text) || !reason.isEmpty && text.hasPrefix(reason) else {
        throw Failure("the trap is “\(reason)”, not “\(text)”")
      }
      return
    }
    throw Failure("\(outcome) instead of the trap “\(text)”")
  }

  private func assertException(_ action: Action) throws {
    let results = try perform(action)
    throw Failure("\(action.field) returned \(results), but no exception")
  }

  private mutating func assertRefused(_ file: String, _ kind: ModuleError.Kind, _ text: String) throws {
    do {
      _ = try load(file)
    } catch let error as ModuleError {
      guard error.kind == kind else { throw Failure("\(file) must be \(kind) (\(text)): \(error)") }
      if !error.message.hasPrefix(text) { score.refusedInOtherWords += 1 }
      return
    }
    throw Failure("\(file) is accepted, but is \(kind): \(text)")
  }

  private func assertUnlinkable(_ file: String, _ text: String) throws {
    let module = try load(file)
    do {
      _ = try instantiate(module)
    } catch let error as LinkError {
      guard "\(error)".contains(text) else { throw Failure("\(file) must not be linked because of “\(text)”: \(error)") }
      return
    }
    throw Failure("\(file) is linked, but must not be: \(text)")
  }
}
