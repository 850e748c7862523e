#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// libcurl's public C interface, looked up at run time, so that only what talks to a cluster needs the library.
///
/// `curl_easy_setopt` is variadic in C. Called through pointers that are not, it behaves the same on Linux, where the arguments of both kinds of calls travel in the
/// same registers. It does not where variadic arguments travel on the stack, as on Apple's arm64: this is for Linux.
struct CurlLibrary: Sendable {
  /// What C calls `CURL *`, and `struct curl_slist *`.
  typealias Pointer = UnsafeMutableRawPointer
  typealias WriteFunction = @convention(c) (UnsafeMutablePointer<UInt8>?, Int, Int, Pointer?) -> Int
  typealias ProgressFunction = @convention(c) (Pointer?, Int64, Int64, Int64, Int64) -> CInt
  typealias SocketFunction = @convention(c) (Pointer?, CInt, CInt) -> CInt

  let easyInit: @Sendable @convention(c) () -> Pointer?
  let easyReset: @Sendable @convention(c) (Pointer?) -> Void
  let easyPerform: @Sendable @convention(c) (Pointer?) -> CInt
  let easyCleanup: @Sendable @convention(c) (Pointer?) -> Void
  let easyError: @Sendable @convention(c) (CInt) -> UnsafePointer<CChar>?
  let listAppend: @Sendable @convention(c) (Pointer?, UnsafePointer<CChar>) -> Pointer?
  let listFree: @Sendable @convention(c) (Pointer?) -> Void
  let setInteger: @Sendable @convention(c) (Pointer?, CInt, Int) -> CInt
  let setPointer: @Sendable @convention(c) (Pointer?, CInt, UnsafeRawPointer?) -> CInt
  let setWriteFunction: @Sendable @convention(c) (Pointer?, CInt, WriteFunction) -> CInt
  let setProgressFunction: @Sendable @convention(c) (Pointer?, CInt, ProgressFunction) -> CInt
  let setSocketFunction: @Sendable @convention(c) (Pointer?, CInt, SocketFunction) -> CInt

  /// The library of this process, or why there is none.
  static let shared = Result { () throws(CurlError) in try CurlLibrary(file: "libcurl.so.4") }

  /// Loads a library and lets it prepare itself, which must not happen on two threads at once.
  init(file: String) throws(CurlError) {
    #if os(Linux)
      guard let library = dlopen(file, RTLD_NOW) else { throw .libraryMissing(reason: dlerror().map { String(cString: $0) } ?? file) }
      func find<Function>(_ name: String) throws(CurlError) -> Function {
        guard let symbol = dlsym(library, name) else { throw .libraryUnsuitable(lacking: name) }
        return unsafeBitCast(symbol, to: Function.self)
      }
      easyInit = try find("curl_easy_init")
      easyReset = try find("curl_easy_reset")
      easyPerform = try find("curl_easy_perform")
      easyCleanup = try find("curl_easy_cleanup")
      easyError = try find("curl_easy_strerror")
      listAppend = try find("curl_slist_append")
      listFree = try find("curl_slist_free_all")
      setInteger = try find("curl_easy_setopt")
      setPointer = try find("curl_easy_setopt")
      setWriteFunction = try find("curl_easy_setopt")
      setProgressFunction = try find("curl_easy_setopt")
      setSocketFunction = try find("curl_easy_setopt")
      let globalInit: @convention(c) (Int) -> CInt = try find("curl_global_init")
      let everything = 3
      guard globalInit(everything) == 0 else { throw .system(reason: "libcurl cannot prepare itself") }
    #else
      throw .unsupportedPlatform
    #endif
  }
}

/// The numbers of libcurl's options, which are part of its interface.
enum CurlOption: CInt {
  case writeData = 10001
  case url = 10002
  case errorBuffer = 10010
  case headers = 10023
  case headerData = 10029
  case method = 10036
  case progressData = 10057
  case authorityDirectory = 10097
  case copiedBody = 10165
  case writeFunction = 20011
  case headerFunction = 20079
  case socketFunction = 20148
  case progressFunction = 20219
  case bodySize = 30120
  case clientCertificate = 40291
  case clientKey = 40292
  case authorities = 40309
  case hidesProgress = 43
  case verifiesPeer = 64
  case verifiesHost = 81
  case httpVersion = 84
  case usesNoSignals = 99
  case timeLimit = 155
  case connectLimit = 156
  case keepsAlive = 213
  case keepAliveIdle = 214
  case keepAliveInterval = 215
  case keepsPath = 234
  case hidesProxyHeaders = 265
}
