import Foundation
import TestSupport
import Testing

@testable import Evaluation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The compile cache: files that say what they are, in a directory of this user's.
@Suite struct CompileCacheTests {
  private let place: TemporaryDirectory
  private let cache: CompileCache
  private let key = key("a")

  init() throws {
    place = try TemporaryDirectory()
    cache = CompileCache(directory: place.path("compiled"))
  }

  private static func key(_ text: String) -> CacheKey { CacheKey(.program, FieldList([text])) }

  private func file(_ key: CacheKey) -> String { "\(cache.directory)/\(key.fileName)" }

  private func content(_ key: CacheKey) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: file(key)))) }

  private var files: Set<String> { Set((try? FileManager.default.contentsOfDirectory(atPath: cache.directory)) ?? []) }

  // MARK: Entries

  @Test(arguments: [0, 1, 100_000]) func givesWhatWasStored(count: Int) {
    let value = [UInt8](repeating: 9, count: count)
    #expect(cache.value(for: key).value == nil)
    #expect(cache.value(for: key).notice == nil)
    #expect(cache.store(value, for: key) == nil)
    #expect(cache.value(for: key).value == value)
    #expect(cache.value(for: Self.key("b")).value == nil)
    #expect(cache.value(for: CacheKey(.library, FieldList(["a"]))).value == nil)
    #expect(cache.store([1], for: key) == nil)
    #expect(cache.value(for: key).value == [1])
    #expect(files == [key.fileName])
  }

  @Test func isThisUsersAlone() throws {
    _ = cache.store([1], for: key)
    func mode(_ path: String) throws -> Int? { try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int }
    #expect(try mode(cache.directory) == 0o700)
    #expect(try mode(file(key)) == 0o600)
  }

  @Test func anotherKeyOfTheSameNameIsAMiss() throws {
    let other = Self.key("b")
    _ = cache.store([1], for: other)
    try FileManager.default.moveItem(atPath: file(other), toPath: file(key))
    #expect(cache.value(for: key).value == nil)
    #expect(cache.value(for: key).notice == nil)
    #expect(cache.store([2], for: key) == nil)
    #expect(cache.value(for: key).value == [2])
  }

  /// Something that is done to an entry, and what is said of it.
  struct Damage: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var reason: String
    var inflict: @Sendable (_ path: String) throws -> Void

    init(_ description: String, _ reason: String, _ inflict: @escaping @Sendable (String) throws -> Void) {
      (testDescription, self.reason, self.inflict) = (description, reason, inflict)
    }

    static func content(_ description: String, _ reason: String, _ change: @escaping @Sendable (inout [UInt8]) -> Void) -> Damage {
      Damage(description, reason) { path in
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        change(&bytes)
        try Data(bytes).write(to: URL(filePath: path))
      }
    }

    static func replacement(_ description: String, _ reason: String, _ make: @escaping @Sendable (String) throws -> Void) -> Damage {
      Damage(description, reason) { path in
        try FileManager.default.removeItem(atPath: path)
        try make(path)
      }
    }

    static let all = [
      content("empty", "it is empty") { $0 = [] },
      content("a single byte", "it is cut off after 1 bytes") { $0 = [119] },
      content("cut off in its value", "it has not the length that it names") { $0.removeLast(20) },
      content("longer", "it has not the length that it names") { $0.append(0) },
      content("zeroes, as after a power failure", "it does not begin as an entry does") { bytes in bytes = Array(repeating: 0, count: bytes.count) },
      content("of another format", "it does not begin as an entry does") { $0[12] = 99 },
      content("a length beyond all files", "it has not the length that it names") { bytes in bytes.replaceSubrange(24..<32, with: Array(repeating: 255, count: 8)) },
      content("a bit of its value", "its checksum is wrong") { $0[$0.count - 17] ^= 1 },
      content("a bit of its checksum", "its checksum is wrong") { $0[$0.count - 1] ^= 128 },
      replacement("a directory", "it is not a file") { try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: false) },
      replacement("a directory with something in it", "it is not a file") {
        try FileManager.default.createDirectory(atPath: $0 + "/more", withIntermediateDirectories: true)
      },
      replacement("a link", "it cannot be read: Too many levels of symbolic links") { try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: "/dev/zero") },
      replacement("a pipe that nobody writes to", "it is not a file") { mkfifo($0, 0o600) },
    ]
  }

  @Test(arguments: Damage.all) func saysWhatIsDamagedAndTakesANewOne(_ damage: Damage) throws {
    _ = cache.store([1, 2, 3], for: key)
    try damage.inflict(file(key))
    let lookup = cache.value(for: key)
    #expect(lookup.value == nil)
    #expect(lookup.notice == "the cache entry \(file(key)) is damaged and made anew: \(damage.reason)")
    #expect(files.isEmpty)
    #expect(cache.store([4], for: key) == nil)
    #expect(cache.value(for: key).value == [4])
  }

  @Test(.enabled(if: geteuid() != 0, "root can read everything")) func saysWhatItMayNotRead() throws {
    _ = cache.store([1], for: key)
    chmod(file(key), 0)
    #expect(cache.value(for: key).notice == "the cache entry \(file(key)) is damaged and made anew: it cannot be read: Permission denied")
    #expect(cache.store([4], for: key) == nil)
    #expect(cache.value(for: key).value == [4])
  }

  @Test func storingReplacesWhateverIsThere() throws {
    try FileManager.default.createDirectory(atPath: file(key) + "/more", withIntermediateDirectories: true)
    chmod(cache.directory, 0o700)
    #expect(cache.store([4], for: key) == nil)
    #expect(cache.value(for: key).value == [4])
  }

  @Test func findsEveryByteThatIsOther() throws {
    let entry = CacheEntry.encode([1, 2, 3, 4, 5], key)
    for offset in entry.indices {
      var damaged = entry
      damaged[offset] ^= UInt8(1 << (offset % 8))
      #expect(throws: CacheFailure.self, "byte \(offset)") { try CacheEntry.decode(damaged, key) }
    }
    for count in entry.indices { #expect(throws: CacheFailure.self, "\(count) bytes") { try CacheEntry.decode(Array(entry.prefix(count)), key) } }
    #expect(try CacheEntry.decode(entry, key) == [1, 2, 3, 4, 5])
  }

  @Test func aLargeFileIsNotRead() throws {
    _ = cache.store([1], for: key)
    truncate(file(key), 1 << 40)
    #expect(cache.value(for: key).notice == "the cache entry \(file(key)) is damaged and made anew: it has 1099511627776 bytes, more than the cache may have")
  }

  // MARK: Bound

  /// Entries of 8 KiB, of which four fit.
  private func bounded() throws -> (cache: CompileCache, keys: [CacheKey], value: [UInt8]) {
    (CompileCache(directory: cache.directory, byteLimit: 32 << 10), (0..<6).map { Self.key("\($0)") }, Array(repeating: 1, count: 6000))
  }

  /// Makes a file look as if it was used so many seconds ago.
  private func age(_ name: String, _ seconds: Int) {
    let time = timespec(tv_sec: time(nil) - seconds, tv_nsec: 0)
    utimensat(AT_FDCWD, "\(cache.directory)/\(name)", [time, time], 0)
  }

  @Test func theLeastRecentlyUsedGoFirst() throws {
    let (cache, keys, value) = try bounded()
    for (index, key) in keys.prefix(4).enumerated() {
      #expect(cache.store(value, for: key) == nil)
      age(key.fileName, 100 - index)
    }
    #expect(cache.value(for: keys[0]).value == value)
    _ = cache.store(value, for: keys[4])
    #expect(files == Set([0, 2, 3, 4].map { keys[$0].fileName }))
    _ = cache.store(value, for: keys[5])
    #expect(files == Set([0, 3, 4, 5].map { keys[$0].fileName }))
    // One that is stored again makes no room but its own.
    _ = cache.store(value, for: keys[3])
    #expect(files == Set([0, 3, 4, 5].map { keys[$0].fileName }))
    // A large one takes the place of several.
    age(keys[3].fileName, 50)
    age(keys[0].fileName, 40)
    age(keys[4].fileName, 30)
    _ = cache.store(Array(repeating: 1, count: 20_000), for: keys[1])
    #expect(files == Set([5, 1].map { keys[$0].fileName }))
  }

  @Test func doesNotTakeWhatIsLargerThanItself() throws {
    let (cache, keys, value) = try bounded()
    _ = cache.store(value, for: keys[0])
    let notice = try #require(cache.store(Array(repeating: 1, count: 40_000), for: keys[1]))
    #expect(notice.hasPrefix("the compile cache does not take what is larger than itself: 40"))
    #expect(files == [keys[0].fileName])
  }

  @Test func whatKilledProcessesHaveLeftGoesAfterAWhile() throws {
    _ = cache.store([1], for: key)
    for name in [".writing-1-1", ".writing-1-2", "notes.txt"] { try Data([1]).write(to: URL(filePath: "\(cache.directory)/\(name)")) }
    age(".writing-1-1", 3600)
    age("notes.txt", 3600)
    _ = cache.store([1], for: Self.key("b"))
    #expect(files == [key.fileName, Self.key("b").fileName, ".writing-1-2", "notes.txt"])
  }

  // MARK: The directory

  /// A place where nothing can be stored, and what is said of it, in which `$` stands for its path.
  struct Refusal: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var reason: String
    var prepare: @Sendable (_ path: String) throws -> Void

    init(_ description: String, _ reason: String, _ prepare: @escaping @Sendable (String) throws -> Void) {
      (testDescription, self.reason, self.prepare) = (description, reason, prepare)
    }

    static let all = forEverybody + (geteuid() == 0 ? forRoot : [])

    private static let forEverybody = [
      Refusal("others can write", "others can write to $; it has to be this user's alone (chmod 700)") { try directory($0, mode: 0o777) },
      Refusal("the group can write", "others can write to $; it has to be this user's alone (chmod 700)") { try directory($0, mode: 0o770) },
      Refusal("a file", "$ cannot be opened: Not a directory") { try Data().write(to: URL(filePath: $0)) },
      Refusal("a link to nothing", "$ cannot be opened: No such file or directory") {
        try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: "/nowhere")
      },
    ]

    /// What only root can prepare.
    private static let forRoot = [
      Refusal("another user's", "$ belongs to another user") {
        try directory($0, mode: 0o700)
        chown($0, 12345, 12345)
      },
      Refusal("another user's link", "$ is a symbolic link of another user's") {
        try directory($0 + "-target", mode: 0o700)
        try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: $0 + "-target")
        lchown($0, 12345, 12345)
      },
    ]

    private static func directory(_ path: String, mode: mode_t) throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      chmod(path, mode)
    }
  }

  @Test(arguments: Refusal.all) func isNotUsedWhereItIsNotSafe(_ refusal: Refusal) throws {
    try refusal.prepare(cache.directory)
    let notice = "the compile cache is not used: \(refusal.reason.replacing("$", with: cache.directory))"
    #expect(cache.value(for: key).notice == notice)
    #expect(cache.store([1], for: key) == notice)
    #expect(files.isEmpty)
  }

  @Test func aLinkOfThisUsersIsFollowed() throws {
    let target = place.path("target")
    mkdir(target, 0o700)
    try FileManager.default.createSymbolicLink(atPath: cache.directory, withDestinationPath: target)
    #expect(cache.store([1], for: key) == nil)
    #expect(cache.value(for: key).value == [1])
    #expect(FileManager.default.fileExists(atPath: "\(target)/\(key.fileName)"))
  }

  @Test func aPlaceThatCannotBeMadeIsSaid() {
    let cache = CompileCache(directory: "/dev/null/compiled")
    #expect(cache.value(for: key).notice == "the compile cache is not used: /dev/null/compiled cannot be made: Not a directory")
    #expect(cache.store([1], for: key) == "the compile cache is not used: /dev/null/compiled cannot be made: Not a directory")
  }

  @Test(arguments: [
    (["WASM_MODULE_CACHE": "/c", "XDG_CACHE_HOME": "/x", "HOME": "/h"], "/c/compiled"),
    (["XDG_CACHE_HOME": "/x", "HOME": "/h"], "/x/wasm-module/compiled"),
    (["WASM_MODULE_CACHE": "", "XDG_CACHE_HOME": "relative", "HOME": "/h"], "/h/.cache/wasm-module/compiled"),
    (["TMPDIR": "/t"], "/t/wasm-module-cache-\(geteuid())/compiled"),
    (["HOME": ""], "/tmp/wasm-module-cache-\(geteuid())/compiled"),
  ]) func isWhereTheEnvironmentSays(_ environment: [String: String], _ directory: String) {
    #expect(CompileCache(environment: environment).directory == directory)
  }

  // MARK: Hashes and lists

  @Test(arguments: [
    ("", "00000000000000000000000000000000"),
    ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
    ("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347"),
  ]) func hashesAreTheSameEverywhere(_ text: String, _ digits: String) {
    #expect(StableHash(Array(text.utf8)).digits == digits)
  }

  @Test(arguments: [[], [""], ["a"], ["", "bc", "\0"]]) func listsAreReadBack(_ texts: [String]) {
    let fields = FieldList.fields(of: FieldList(texts).bytes)
    #expect(fields?.map { String(decoding: $0, as: UTF8.self) } == texts)
  }

  @Test func whatIsNoListIsNone() {
    let list = FieldList(["abc", "de"]).bytes
    for count in [1, 7, 8, 10, 12, 19, list.count - 1] { #expect(FieldList.fields(of: Array(list.prefix(count))) == nil) }
    #expect(FieldList.fields(of: Array(repeating: 255, count: 16)) == nil)
  }
}
