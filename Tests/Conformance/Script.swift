import Foundation

/// A test script: modules, calls of their exports, and what has to come of them.
struct Script {
  var name: String
  /// Where the script's modules are.
  var folder: URL
  var commands: [Command]

  init(name: String, file: URL) throws {
    self.name = name
    folder = file.deletingLastPathComponent()
    commands = try JSONDecoder().decode(File.self, from: Data(contentsOf: file)).commands
  }

  var assertionCount: Int { commands.count(where: \.isAssertion) }

  private struct File: Decodable {
    var commands: [Command]
  }
}

/// One command of a script.
struct Command {
  /// How a module must fail to become an instance.
  enum Rejection {
    case malformed, invalid, unlinkable, uninstantiable
  }

  enum Kind {
    case module(file: String, name: String?)
    case definition(file: String, name: String?)
    case instance(name: String?, definition: String?)
    case register(alias: String, instance: String?)
    case action(Action)
    case assertReturn(Action, [Expectation])
    case assertTrap(Action, text: String)
    case assertException(Action)
    case assertRejected(file: String, Rejection, text: String)
    /// An assertion on the text format, which there is no module for.
    case aboutText
  }

  /// Where it stands in the script's source.
  var line: Int
  var kind: Kind

  var isAssertion: Bool {
    switch kind {
    case .assertReturn, .assertTrap, .assertException, .assertRejected: true
    case .module, .definition, .instance, .register, .action, .aboutText: false
    }
  }

  /// Whether it makes an instance or something to make instances from.
  var isModule: Bool {
    switch kind {
    case .module, .definition, .instance: true
    default: false
    }
  }
}

/// A call of an exported function, or a look at an exported global.
struct Action: Decodable {
  enum Kind: String, Decodable {
    case invoke, get
  }

  var type: Kind
  /// The instance's name; the latest one without.
  var module: String?
  var field: String
  var args: [Argument]?
}

extension Command: Decodable {
  fileprivate enum Key: String, CodingKey {
    case type, line, name, filename, binaryFilename = "binary_filename", moduleType = "module_type"
    case alias = "as", instance, module, action, expected, text
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    line = try fields.decode(Int.self, forKey: .line)
    kind = try Kind(fields)
  }
}

extension Command.Kind {
  fileprivate init(_ fields: KeyedDecodingContainer<Command.Key>) throws {
    func text(_ key: Command.Key) throws -> String { try fields.decode(String.self, forKey: key) }
    func optionalText(_ key: Command.Key) throws -> String? { try fields.decodeIfPresent(String.self, forKey: key) }
    func action() throws -> Action { try fields.decode(Action.self, forKey: .action) }

    func rejected(_ rejection: Command.Rejection) throws -> Self {
      guard let file = try Self.binaryFile(fields) else { return .aboutText }
      return .assertRejected(file: file, rejection, text: try text(.text))
    }
    func file() throws -> String {
      guard let file = try Self.binaryFile(fields) else {
        throw DecodingError.dataCorruptedError(forKey: .filename, in: fields, debugDescription: "a module without a binary")
      }
      return file
    }

    switch try text(.type) {
    case "module": self = .module(file: try file(), name: try optionalText(.name))
    case "module_definition": self = .definition(file: try file(), name: try optionalText(.name))
    case "module_instance": self = .instance(name: try optionalText(.instance), definition: try optionalText(.module))
    case "register": self = .register(alias: try text(.alias), instance: try optionalText(.name))
    case "action": self = .action(try action())
    case "assert_return": self = .assertReturn(try action(), try fields.decode([Expectation].self, forKey: .expected))
    case "assert_trap", "assert_exhaustion": self = .assertTrap(try action(), text: try text(.text))
    case "assert_exception": self = .assertException(try action())
    case "assert_malformed": self = try rejected(.malformed)
    case "assert_invalid": self = try rejected(.invalid)
    case "assert_unlinkable": self = try rejected(.unlinkable)
    case "assert_uninstantiable": self = try rejected(.uninstantiable)
    case let other: throw DecodingError.dataCorruptedError(forKey: .type, in: fields, debugDescription: "unknown command \(other)")
    }
  }

  /// The module as bytes: the command's file, or what was made of it where the file is text.
  private static func binaryFile(_ fields: KeyedDecodingContainer<Command.Key>) throws -> String? {
    if let converted = try fields.decodeIfPresent(String.self, forKey: .binaryFilename) { return converted }
    return try fields.decode(String.self, forKey: .moduleType) == "text" ? nil : fields.decode(String.self, forKey: .filename)
  }
}
