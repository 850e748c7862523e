import Foundation

/// The names of Swift's functions in modules as its sources have them.
package enum SwiftNames {
  /// What `swift-demangle` says of names that Swift's compiler made; nothing where the program is not installed. Other names are left out.
  package static func demangled(_ names: Set<String>, environment: [String: String] = ProcessInfo.processInfo.environment) -> [String: String] {
    var rest = names.filter(isMangled).sorted()[...]
    guard !rest.isEmpty, let program = ExecutableSearch(environment: environment).find("swift-demangle") else { return [:] }
    let deadline = ContinuousClock.now + patience
    var result: [String: String] = [:]
    while !rest.isEmpty {
      let batch = Array(rest.prefix(batchSize))
      rest = rest.dropFirst(batchSize)
      for (name, demangled) in demangled(batch, by: program, environment, deadline) { result[name] = demangled }
    }
    return result
  }

  /// Names in one call: with at most 512 characters each, they fit in what systems allow for arguments.
  private static let batchSize = 200
  private static let patience = Duration.seconds(20)

  /// Whether it is a name of the compiler's, and nothing that a program could take for an option or write on two lines.
  private static func isMangled(_ name: String) -> Bool {
    let isPrefixed = ["$s", "$S", "$e", "_$s", "_$S", "_$e"].contains { name.hasPrefix($0) }
    return isPrefixed && name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: ".") || Character(Unicode.Scalar($0)).isASCIILetterOrDigit }
  }

  private static func demangled(_ names: [String], by program: String, _ environment: [String: String], _ deadline: ContinuousClock.Instant) -> Zip2Sequence<[String], [String]> {
    let process = ChildProcess(
      executable: program, arguments: ["-compact", "-simplified"] + names, directory: "/", environment: environment, deadline: deadline, outputLimit: 4 << 20)
    let outcome = try? process.run(Cancellation())
    let lines = outcome?.ending == .exited(0) ? outcome?.output.split(separator: "\n").map(String.init) ?? [] : []
    // Of an answer that is cut off or otherwise not line by line, nothing is taken.
    return zip(names, lines.count == names.count ? lines : [])
  }
}

extension Character {
  fileprivate var isASCIILetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
