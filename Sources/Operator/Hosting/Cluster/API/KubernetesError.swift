import Evaluation
import WasmCore

/// Why a request to the Kubernetes API has not done what it should.
enum KubernetesError: Error, Hashable, Sendable {
  /// The API server has refused it.
  case refused(request: String, KubernetesStatus)
  /// There was no answer; it cannot be known whether the server has handled the request.
  case noAnswer(request: String, CurlError)
  /// The answer is not what the API's documents promise.
  case malformedAnswer(request: String, reason: String)
  /// A name in the path is none. Nothing was sent.
  case invalidPath(ResourcePath)
  /// The task that waited has been cancelled.
  case cancelled

  private var status: KubernetesStatus? {
    if case .refused(_, let status) = self { status } else { nil }
  }

  /// There is no such object, or the server does not know its kind.
  var isNotFound: Bool { status?.code == 404 }
  /// The object has been changed since it was read.
  var isConflict: Bool { status?.code == 409 && !isAlreadyExists }
  /// There is an object of this name.
  var isAlreadyExists: Bool { status?.code == 409 && status?.reason == "AlreadyExists" }
  /// The version of the objects that was asked for is forgotten.
  var isGone: Bool { status?.isGone == true }
  /// The client has not the right.
  var isForbidden: Bool { status?.code == 403 }
  /// How long the server wants to be left alone.
  var retryAfter: Duration? { status?.retryAfter }

  /// Whether the same request may succeed later, without any change of it.
  var isRetryable: Bool {
    switch self {
    case .refused(_, let status): status.code == 429 || status.code >= 500 || isConflict
    case .noAnswer(_, .libraryMissing), .noAnswer(_, .libraryUnsuitable), .noAnswer(_, .unsupportedPlatform), .noAnswer(_, .cancelled): false
    case .noAnswer: true
    case .malformedAnswer: true
    case .invalidPath, .cancelled: false
    }
  }
}

extension KubernetesError: CustomStringConvertible {
  /// One line for people; what the server chose in it is shown so that it cannot forge others.
  var description: String {
    switch self {
    case .refused(let request, let status): "\(request): the API server refuses: \(status)"
    case .noAnswer(let request, let error): "\(request): \(error)"
    case .malformedAnswer(let request, let reason): "\(request): the API server's answer cannot be read: \(reason)"
    case .invalidPath(let path): "\(path) is no path of the Kubernetes API: a name is missing, or is . or .."
    case .cancelled: "cancelled"
    }
  }
}

/// What the API server says about a request that it has not fulfilled.
struct KubernetesStatus: Hashable, Sendable {
  /// As the status of HTTP.
  var code: Int
  /// A word for programs: `AlreadyExists`.
  var reason: String
  /// A sentence for people.
  var message: String
  /// How long the server wants to be left alone.
  var retryAfter: Duration?

  /// Whether the version of the objects that was asked for is forgotten.
  var isGone: Bool { code == 410 || reason == "Expired" || reason == "Gone" }
}

extension KubernetesStatus: CustomStringConvertible {
  /// The sentence, or what there is instead, and the status of HTTP.
  var description: String { "\((message.isEmpty ? reason : message).shortened.printable) (\(code))" }
}

extension KubernetesStatus {
  /// Reads the API's `Status` object; what is in front of the API server may answer with anything.
  init(_ object: JSONText?, code: Int, retryAfter: Duration? = nil) {
    self.code = code
    self.retryAfter = retryAfter
    reason = object?.member("reason")?.string ?? ""
    message = object?.member("message")?.string ?? ""
  }

  init(_ response: CurlResponse) {
    // Dates are not read: the API server writes seconds.
    let seconds = response.retryAfter.flatMap { Int($0) }.map { min(max($0, 0), 1 << 20) }
    let object = try? JSONText(checking: response.body)
    self.init(object, code: response.status, retryAfter: seconds.map { .seconds($0) })
    if object?.member("kind")?.string != "Status" { message = String(decoding: response.body, as: UTF8.self) }
  }
}

extension String {
  /// The beginning of a text that may be long.
  fileprivate var shortened: String { unicodeScalars.count > 500 ? String(String.UnicodeScalarView(unicodeScalars.prefix(500))) + "…" : self }
}
