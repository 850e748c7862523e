import Foundation
import WasmCore

/// What tells this build from all others: a hash of the file that its code is in.
///
/// Neither the time nor the place of the file says it: every pod has its own copy of an image.
enum BuildIdentity {
  /// The identity of the build that runs; nil where it can't be found out. It is found once, which takes as long as to read the file.
  static let current: String? = {
    guard let file = MappedFile(of: Interpreter.codeAddress), let content = try? Data(contentsOf: URL(filePath: file.path), options: .alwaysMapped) else { return nil }
    return "\(content.count) \(StableHash(content).digits)"
  }()
}

/// A file that code of this process was mapped from.
private struct MappedFile {
  let path: String

  /// The file that an address lies in, as Linux lists the mappings: `55d0c0a00000-55d0c0b00000 r-xp 00001000 fe:00 1234 /usr/bin/program`.
  init?(of address: UInt) {
    guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else { return nil }
    let line = maps.split(separator: "\n").first { line in
      let bounds = line.prefix { $0 != " " }.split(separator: "-").compactMap { UInt($0, radix: 16) }
      return bounds.count == 2 && bounds[0] <= address && address < bounds[1]
    }
    guard let line, let start = line.firstIndex(of: "/") else { return nil }
    let name = String(line[start...])
    // What runs stays readable under this name, whatever has become of its file.
    let isProgram = name == (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    guard isProgram || !name.hasSuffix(" (deleted)") else { return nil }
    path = isProgram ? "/proc/self/exe" : name
  }
}
