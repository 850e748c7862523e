import Foundation
import WasmCore

/// The names of Swift's functions in modules as its sources have them.
package enum SwiftNames {
  /// What `swift-demangle` says of names that Swift's compiler made, with escapes for what can't be seen; nothing where the program is not installed. Other names are left out.
  ///
  /// - Parameter patience: How long all of it may take; what has not been asked for then is left out.
  package static func demangled(
    _ names: Set<String>, environment: [String: String] = ProcessInfo.processInfo.environment, patience: Duration = .seconds(5)
  ) -> [String: String] {
    var rest = names.filter(isMangled).sorted()[...]
    guard !rest.isEmpty, let program = ExecutableSearch(environment: environment).find("swift-demangle") else { return [:] }
    let deadline = ContinuousClock.now + patience
    var result: [String: String] = [:]
    while !rest.isEmpty {
      demangle(rest.prefix(batchSize), by: program, environment, deadline, into: &result)
      rest = rest.dropFirst(batchSize)
    }
    return result
  }

  /// Names in one call: with at most 512 characters each, they fit in what systems allow for arguments.
  private static let batchSize = 200

  /// Whether it is a name of the compiler's, and nothing that a program could take for an option or write on two lines.
  private static func isMangled(_ name: String) -> Bool {
    let isPrefixed = ["$s", "$S", "$e", "_$s", "_$S", "_$e"].contains { name.hasPrefix($0) }
    return isPrefixed && name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: ".") || Character(Unicode.Scalar($0)).isASCIILetterOrDigit }
  }

  /// Asks for names together. Where the answer is not a line for each, one of them is to blame, which was made for that: the halves are asked for on their own.
  private static func demangle(
    _ names: ArraySlice<String>, by program: String, _ environment: [String: String], _ deadline: ContinuousClock.Instant, into result: inout [String: String]
  ) {
    guard ContinuousClock.now < deadline else { return }
    // A short name can stand for one that fills all memory.
    let limits = "ulimit -v 524288 2>/dev/null; ulimit -t 1 2>/dev/null; exec \"$0\" \"$@\""
    let process = ChildProcess(
      executable: "/bin/sh", arguments: ["-c", limits, program, "-compact", "-simplified"] + names, directory: "/", environment: environment, deadline: deadline,
      outputLimit: 4 << 20)
    guard let outcome = try? process.run(Cancellation()) else { return }
    switch outcome.ending {
    case .exited(0):
      let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      if lines.count == names.count {
        for (name, line) in zip(names, lines) { result[name] = String(line).printable }
        return
      }
    case .signalled: break
    case .exited, .timeLimit, .cancelled: return
    }
    guard names.count > 1 else { return }
    let middle = names.startIndex + names.count / 2
    demangle(names[..<middle], by: program, environment, deadline, into: &result)
    demangle(names[middle...], by: program, environment, deadline, into: &result)
  }
}

extension Character {
  fileprivate var isASCIILetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
