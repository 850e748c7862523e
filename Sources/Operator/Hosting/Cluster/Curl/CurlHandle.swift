#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A handle of libcurl, which makes transfers one after another and keeps the connection between them; with `CurlLibrary` the only place of the client with C's pointers.
///
/// One thread at a time may use it.
final class CurlHandle {
  private let library: CurlLibrary
  private let handle: CurlLibrary.Pointer
  private static let errorSize = 256

  init() throws(CurlError) {
    library = try CurlLibrary.shared.get()
    guard let handle = library.easyInit() else { throw .system(reason: "libcurl has no handle to give") }
    self.handle = handle
  }

  deinit { library.easyCleanup(handle) }

  /// Makes a transfer on this thread, which waits for it.
  func perform(_ request: CurlRequest, _ transfer: CurlTransfer) throws(CurlError) {
    Self.blockPipeSignal()
    // The connection stays; nothing of the request does, and no pointer to what is gone.
    defer { library.easyReset(handle) }
    try configure(request)
    var headers: CurlLibrary.Pointer?
    // The colon without a value keeps libcurl from waiting for a consent before a large body.
    for header in request.headers + ["Expect:"] { headers = library.listAppend(headers, header) ?? headers }
    defer { library.listFree(headers) }
    try set(.headers, headers)
    let code = withExtendedLifetime(transfer) { () -> Result<(code: CInt, reason: String), CurlError> in
      var message = [CChar](repeating: 0, count: Self.errorSize)
      return message.withUnsafeMutableBufferPointer { message in
        Result { () throws(CurlError) in
          try set(.errorBuffer, message.baseAddress)
          try setCallbacks(Unmanaged.passUnretained(transfer).toOpaque())
          let code = library.easyPerform(handle)
          let detail = message.baseAddress.map { String(cString: $0) } ?? ""
          return (code, detail.isEmpty ? library.easyError(code).map { String(cString: $0) } ?? "" : detail)
        }
      }
    }
    let (status, reason) = try code.get()
    try check(status, reason, transfer)
  }

  private func check(_ code: CInt, _ reason: String, _ transfer: CurlTransfer) throws(CurlError) {
    if let failure = transfer.failure { throw failure }
    let isTimeout = code == 28
    if isTimeout { throw .timeout(reason: reason) }
    if code != 0, !transfer.isSatisfied { throw .failed(code: Int(code), reason: reason) }
  }

  // MARK: Options

  private func configure(_ request: CurlRequest) throws(CurlError) {
    try set(.url, request.url)
    try set(.method, request.method)
    try set(.keepsPath, 1)
    try set(.hidesProxyHeaders, 1)
    let http1 = 2
    try set(.httpVersion, http1)
    try set(.usesNoSignals, 1)
    try set(.connectLimit, request.connectLimit.wholeMilliseconds)
    try set(.timeLimit, request.timeLimit.wholeMilliseconds)
    try set(.keepsAlive, 1)
    try set(.keepAliveIdle, 20)
    try set(.keepAliveInterval, 10)
    if let body = request.body { try set(body: body) }
    try set(request.security)
  }

  private func set(body: [UInt8]) throws(CurlError) {
    try set(.bodySize, body.count)
    try check(body.withUnsafeBytes { library.setPointer(handle, CurlOption.copiedBody.rawValue, $0.baseAddress) }, .copiedBody)
  }

  private func set(_ security: CurlSecurity) throws(CurlError) {
    try set(.verifiesPeer, security.isServerVerified ? 1 : 0)
    let nameToo = 2
    try set(.verifiesHost, security.isServerVerified ? nameToo : 0)
    if let authorities = security.authorities {
      try set(.authorities, copying: authorities)
      // Those of the system, which many builds look for in a folder as well, must not vouch for the server then.
      try set(.authorityDirectory, nil)
    }
    if let certificate = security.clientCertificate { try set(.clientCertificate, copying: certificate) }
    if let key = security.clientKey { try set(.clientKey, copying: key) }
  }

  private func set(_ option: CurlOption, _ value: Int) throws(CurlError) {
    try check(library.setInteger(handle, option.rawValue, value), option)
  }

  private func set(_ option: CurlOption, _ text: String) throws(CurlError) {
    try check(text.withCString { library.setPointer(handle, option.rawValue, $0) }, option)
  }

  private func set(_ option: CurlOption, _ pointer: UnsafeMutableRawPointer?) throws(CurlError) {
    try check(library.setPointer(handle, option.rawValue, pointer), option)
  }

  /// What C calls `struct curl_blob`.
  private struct Blob {
    var data: UnsafeRawPointer?
    var count: Int
    var flags: UInt32
  }

  private func set(_ option: CurlOption, copying bytes: [UInt8]) throws(CurlError) {
    let copies: UInt32 = 1
    let code = bytes.withUnsafeBytes { bytes in
      withUnsafeBytes(of: Blob(data: bytes.baseAddress, count: bytes.count, flags: copies)) { library.setPointer(handle, option.rawValue, $0.baseAddress) }
    }
    try check(code, option)
  }

  private func check(_ code: CInt, _ option: CurlOption) throws(CurlError) {
    let isOutOfMemory = code == 27
    if isOutOfMemory { throw .system(reason: "there is no memory for a request") }
    guard code == 0 else { throw .libraryUnsuitable(lacking: "the option \(option)") }
  }

  // MARK: Callbacks

  private func setCallbacks(_ transfer: CurlLibrary.Pointer) throws(CurlError) {
    for option in [CurlOption.writeData, .headerData, .progressData] { try set(option, transfer) }
    try check(
      library.setWriteFunction(handle, CurlOption.writeFunction.rawValue) { bytes, _, count, context in
        guard let context, let bytes else { return 0 }
        return CurlHandle.transfer(context).takeBody(UnsafeRawBufferPointer(start: bytes, count: count)) ? count : count + 1
      }, .writeFunction)
    try check(
      library.setWriteFunction(handle, CurlOption.headerFunction.rawValue) { bytes, size, count, context in
        guard let context, let bytes else { return 0 }
        CurlHandle.transfer(context).takeHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
        return size * count
      }, .headerFunction)
    try set(.hidesProgress, 0)
    try check(
      library.setProgressFunction(handle, CurlOption.progressFunction.rawValue) { context, _, _, _, _ in
        context.map { CurlHandle.transfer($0).endsEarly() } == true ? 1 : 0
      }, .progressFunction)
    // Compilers that are started meanwhile must not inherit the connection.
    try check(
      library.setSocketFunction(handle, CurlOption.socketFunction.rawValue) { _, descriptor, _ in
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return 0
      }, .socketFunction)
  }

  private static func transfer(_ context: CurlLibrary.Pointer) -> CurlTransfer { Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue() }

  /// Older libraries write to connections that a server has closed in a way that would end the process. On a thread that blocks the signal it never arrives.
  private static func blockPipeSignal() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }
}

extension Duration {
  /// Rounded up, and never the 0 that stands for no limit.
  fileprivate var wholeMilliseconds: Int {
    let (seconds, attoseconds) = components
    guard seconds < 1 << 40 else { return 1 << 50 }
    return max(Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000), 1)
  }
}
