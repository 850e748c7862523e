import Evaluation
import WasmCore

/// A client of the Kubernetes API.
///
/// ```swift
/// let client = KubernetesClient(try ClusterConfiguration.load(kubeconfig: nil, environment: environment))
/// let nodes = try await client.list(ResourcePath(.tinyNodes, namespace: "tinysystems"))
/// ```
struct KubernetesClient: Sendable {
  /// How long and how often something is tried.
  struct Limits: Sendable {
    var connect = Duration.seconds(5)
    /// For a request as a whole.
    var request = Duration.seconds(30)
    /// How often a request is made when the server says that it is to be made again later.
    var attempts = 5
    /// The longest time for which that is done; when the server asks for more, that is an error.
    var longestPause = Duration.seconds(30)
    /// How much longer than the server has agreed to a watch may go on.
    var watchExcess = Duration.seconds(15)
    /// The bytes of an answer, and of one object of a watch.
    var response = 64 << 20, object = 8 << 20
  }

  let configuration: ClusterConfiguration
  let limits: Limits
  /// As whom the server's audit log knows this client, besides its user.
  private let userAgent: String
  private let transport: CurlTransport

  init(_ configuration: ClusterConfiguration, limits: Limits = Limits(), userAgent: String = "wasm-module/\(Release.version)") {
    (self.configuration, self.limits) = (configuration, limits)
    // It may have come from outside, and must not become two headers.
    self.userAgent = String(String.UnicodeScalarView(userAgent.unicodeScalars.filter { 0x20...0x7E ~= $0.value }))
    transport = CurlTransport()
  }

  /// A client of the same server whose requests never wait for those of others.
  func separate(limits: Limits) -> KubernetesClient { KubernetesClient(configuration, limits: limits, userAgent: userAgent) }

  // MARK: Objects

  func get(_ path: ResourcePath) async throws(KubernetesError) -> KubernetesObject {
    try await object(Request(path))
  }

  func create(_ object: JSONText, at path: ResourcePath) async throws(KubernetesError) -> KubernetesObject {
    try await self.object(Request(path, "POST", object))
  }

  /// Writes an object as a whole, or its status. When it has been changed since it was read that is a conflict.
  func replace(_ object: KubernetesObject, at path: ResourcePath) async throws(KubernetesError) -> KubernetesObject {
    try await self.object(Request(path, "PUT", object.text))
  }

  /// Changes the fields that a JSON merge patch has (RFC 7386), whatever the others are.
  func mergePatch(_ patch: JSONText, at path: ResourcePath) async throws(KubernetesError) -> KubernetesObject {
    try await object(Request(path, "PATCH", patch, contentType: "application/merge-patch+json"))
  }

  /// Deletes an object, or marks it for deletion when somebody has to do something before.
  func delete(_ path: ResourcePath) async throws(KubernetesError) {
    _ = try await answer(Request(path, "DELETE"))
  }

  /// Reads an object, changes it and writes it; when somebody else has changed it meanwhile, all of it again.
  ///
  /// - Returns: The object as it is then. When the closure returns nil it is left as it is.
  func update(
    _ path: ResourcePath, attempts: Int = 5, _ change: @Sendable (KubernetesObject) throws(KubernetesError) -> KubernetesObject?
  ) async throws(KubernetesError) -> KubernetesObject {
    var attempt = 1
    while true {
      var whole = path
      whole.subresource = nil
      let object = try await get(whole)
      guard let changed = try change(object) else { return object }
      do {
        return try await replace(changed, at: path)
      } catch {
        guard error.isConflict, attempt < attempts else { throw error }
        attempt += 1
      }
    }
  }

  // MARK: Lists

  /// All objects of a path, and which state of them it is.
  func list(_ path: ResourcePath, pageSize: Int = 200) async throws(KubernetesError) -> (objects: [KubernetesObject], resourceVersion: String) {
    do {
      return try await pages(path, "limit=\(pageSize)")
    } catch {
      // The list was changed so much meanwhile that the server cannot continue it.
      guard error.isGone else { throw error }
      return try await pages(path, nil)
    }
  }

  private func pages(_ path: ResourcePath, _ limit: String?) async throws(KubernetesError) -> (objects: [KubernetesObject], resourceVersion: String) {
    var objects: [KubernetesObject] = []
    var continuation: String?
    repeat {
      let query = [limit, continuation.map { "continue=\(ResourcePath.encoded($0))" }].compactMap(\.self)
      let request = Request(path, query: query)
      let page = try await answer(request)
      let metadata = page.member("metadata")
      guard page.member("items") != nil, let version = metadata?.member("resourceVersion")?.string else {
        throw .malformedAnswer(request: "\(request)", reason: "it is no list")
      }
      for item in page.member("items")?.elements() ?? [] {
        guard let object = KubernetesObject(item) else { throw .malformedAnswer(request: "\(request)", reason: "it lists something without a name") }
        objects.append(object.detached())
      }
      continuation = metadata?.member("continue")?.string.flatMap { $0.isEmpty ? nil : $0 }
      if continuation == nil { return (objects, version) }
    } while true
  }

  /// Lets the server tell of changes since a state, line by line, until it ends that.
  func watch(_ path: ResourcePath, since resourceVersion: String, for duration: Duration, to receiver: any CurlLineReceiver) async throws(KubernetesError) {
    let seconds = max(duration.components.seconds, 1)
    let query = ["watch=1", "allowWatchBookmarks=true", "resourceVersion=\(ResourcePath.encoded(resourceVersion))", "timeoutSeconds=\(seconds)"]
    var request = Request(path, query: query)
    // A server that says nothing for longer than it has agreed to watch is lost.
    request.timeLimit = duration + limits.watchExcess
    request.sizeLimit = limits.object
    let response = try await transfer(request) { (makeRequest) throws(CurlError) in try await transport.stream(to: receiver, makeRequest) }
    guard 200..<300 ~= response.status else { throw .refused(request: "\(request)", KubernetesStatus(response)) }
  }

  // MARK: Requests

  /// What is asked of the server.
  private struct Request: CustomStringConvertible {
    var path: ResourcePath
    var method: String
    var body: JSONText?
    var contentType: String
    var query: [String]
    var timeLimit: Duration?
    var sizeLimit: Int?

    init(_ path: ResourcePath, _ method: String = "GET", _ body: JSONText? = nil, contentType: String = "application/json", query: [String] = []) {
      (self.path, self.method, self.body, self.contentType, self.query) = (path, method, body, contentType, query)
    }

    var description: String { "\(method) \(path)" }
  }

  private func object(_ request: Request) async throws(KubernetesError) -> KubernetesObject {
    guard let object = KubernetesObject(try await answer(request)) else { throw .malformedAnswer(request: "\(request)", reason: "it is no object with a name") }
    return object
  }

  /// Makes a request, again when the server says so.
  private func answer(_ request: Request) async throws(KubernetesError) -> JSONText {
    var attempt = 1
    while true {
      let response = try await transfer(request) { (makeRequest) throws(CurlError) in try await transport.perform(makeRequest) }
      if 200..<300 ~= response.status {
        do {
          return try JSONText(checking: response.body)
        } catch {
          throw .malformedAnswer(request: "\(request)", reason: "\(error)")
        }
      }
      let status = KubernetesStatus(response)
      guard let pause = status.retryAfter, [429, 503].contains(status.code), attempt < limits.attempts, pause <= limits.longestPause else {
        throw .refused(request: "\(request)", status)
      }
      attempt += 1
      do { try await Task.sleep(for: pause) } catch { throw .cancelled }
    }
  }

  private func transfer(
    _ request: Request, _ transfer: (@escaping @Sendable () throws(CurlError) -> CurlRequest) async throws(CurlError) -> CurlResponse
  ) async throws(KubernetesError) -> CurlResponse {
    let query = request.query.isEmpty ? "" : "?" + request.query.joined(separator: "&")
    let url = configuration.server + (try request.path.encoded()) + query
    do {
      return try await transfer { [configuration, limits, userAgent] () throws(CurlError) in
        var headers = ["Accept: application/json", "User-Agent: \(userAgent)"]
        if request.body != nil { headers.append("Content-Type: \(request.contentType)") }
        if let authorization = try configuration.credentials.authorization() { headers.append(authorization) }
        return CurlRequest(
          method: request.method, url: url, headers: headers, body: request.body.map { Array($0.bytes) }, security: try configuration.security(),
          connectLimit: limits.connect, timeLimit: request.timeLimit ?? limits.request, sizeLimit: request.sizeLimit ?? limits.response)
      }
    } catch .cancelled {
      throw .cancelled
    } catch {
      throw .noAnswer(request: "\(request)", error)
    }
  }
}
