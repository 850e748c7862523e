import Foundation
import WasmCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What compilers said of themselves, so that they need not be asked before every program: `swiftc` takes 100 ms to answer.
final class IdentityMemo: Sendable {
  static let shared = IdentityMemo()

  private let identities = Guarded<[CacheKey: ToolchainIdentity]>([:])

  /// What is known under a key, in this process or else in the cache.
  func identity(_ key: CacheKey, _ cache: CompileCache?, _ notices: inout Notices) -> ToolchainIdentity? {
    if let identity = identities.withLock({ $0[key] }) { return identity }
    guard let cache else { return nil }
    let found = cache.value(for: key)
    notices.add(found.notice)
    guard let value = found.value else { return nil }
    guard let identity = ToolchainIdentity(encoded: value) else {
      notices.add(cache.discard(key, "it holds no answer of a compiler"))
      return nil
    }
    identities.withLock { $0[key] = identity }
    return identity
  }

  /// Remembers an answer.
  func remember(_ identity: ToolchainIdentity, _ key: CacheKey, _ cache: CompileCache?, _ notices: inout Notices) {
    identities.withLock { $0[key] = identity }
    notices.add(cache?.store(identity.encoded, for: key))
  }
}

extension ToolchainIdentity {
  var encoded: [UInt8] { FieldList([version] + (resources.map { [$0] } ?? [])).bytes }

  init?(encoded bytes: [UInt8]) {
    guard let texts = FieldList.fields(of: bytes)?.map({ String(decoding: $0, as: UTF8.self) }), let version = texts.first, texts.count <= 2 else { return nil }
    self.init(version: version, resources: texts.dropFirst().first)
  }
}

extension CacheKey {
  /// What a compiler's answer depends on, or nil if that cannot be known, so that it has to be asked each time: scripts, programs
  /// that are called through others, and those that choose among toolchains. The files are part of the key as the system describes
  /// them, so that an answer is no longer found once they are others.
  static func identity(of toolchain: Toolchain, _ tool: FoundTool, in environment: [String: String]) -> CacheKey? {
    guard tool.leadingArguments.isEmpty else { return nil }
    guard let compiler = NativeExecutable(tool.path, names: [toolchain.executable] + toolchain.realNames) else { return nil }
    var fields = FieldList([toolchain.language, tool.path, compiler.path, compiler.stamp])
    fields.append(FieldList(toolchain.versionArguments))
    for name in ["PATH", "HOME"] + toolchain.inheritedVariables { fields.append(FieldList([name] + (environment[name].map { [$0] } ?? []))) }
    fields.append(FieldList(toolchain.environmentTexts))
    for source in toolchain.versionSources {
      guard let stamp = source.stamp(compiler, environment) else { return nil }
      fields.append(stamp)
    }
    return CacheKey(.identity, fields)
  }
}

extension Toolchain.VersionSource {
  /// What tells it from what it was before, or nil if that cannot be told.
  fileprivate func stamp(_ compiler: NativeExecutable, _ environment: [String: String]) -> String? {
    switch self {
    case .inPath(let name): ExecutableSearch(environment: environment).find(name).flatMap { NativeExecutable($0, names: [name])?.stamp }
    case .beside(let name): FileStamp.text(compiler.directory + "/" + name)
    case .under(let variable, let path): environment[variable].map { FileStamp.text("\($0)/\(path)") ?? "missing" } ?? "unset"
    }
  }
}

/// A program of machine code that is what its name says: not a script, and not one program under many names that starts others.
private struct NativeExecutable {
  /// The file, without links.
  let path: String
  let stamp: String

  var directory: String { URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false) }

  init?(_ found: String, names: [String]) {
    path = URL(filePath: found).resolvingSymlinksInPath().path(percentEncoded: false)
    var status = stat()
    // rustup's stand-ins for compilers are one file, and so are those of Xcode.
    guard names.contains(URL(filePath: path).lastPathComponent), stat(path, &status) == 0, status.st_nlink == 1, Self.isMachineCode(path) else { return nil }
    stamp = FileStamp.text(status)
  }

  /// The first bytes of ELF and of Mach-O, for one and for several processors.
  private static let magics: [[UInt8]] = [[0x7F, 0x45, 0x4C, 0x46], [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE]]

  private static func isMachineCode(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    return magics.contains([UInt8]((try? file.read(upToCount: 4)) ?? Data()))
  }
}

/// What the system says of a file that changes whenever its content does.
private enum FileStamp {
  static func text(_ path: String) -> String? {
    var status = stat()
    return stat(path, &status) == 0 ? text(status) : nil
  }

  static func text(_ status: stat) -> String {
    let (modified, changed) = (status.modificationTime, status.changeTime)
    return "\(status.st_dev) \(status.st_ino) \(status.st_size) \(modified.tv_sec).\(modified.tv_nsec) \(changed.tv_sec).\(changed.tv_nsec)"
  }
}
