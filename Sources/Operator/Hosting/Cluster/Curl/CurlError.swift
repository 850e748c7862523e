import WasmCore

/// Why a transfer did not bring an answer. No case carries what a request shows to be let in.
enum CurlError: Error, Hashable, Sendable {
  /// The cluster client is for Linux.
  case unsupportedPlatform
  /// The library is not there.
  case libraryMissing(reason: String)
  /// The library lacks something that this program needs.
  case libraryUnsuitable(lacking: String)
  /// The machine has no thread or memory to give.
  case system(reason: String)
  /// What the request needs cannot be had: a token's file cannot be read.
  case unprepared(reason: String)
  /// There was no answer in time; it cannot be known whether the server has handled the request.
  case timeout(reason: String)
  /// The answer is larger than the request allows.
  case responseTooLarge(limit: Int)
  /// A line of the answer is longer than the request allows.
  case lineTooLong(limit: Int)
  /// The server cannot be reached, is not trusted, or the connection was lost: the library's number and words.
  case failed(code: Int, reason: String)
  /// The task that waited has been cancelled.
  case cancelled
}

extension CurlError: CustomStringConvertible {
  /// One line for people.
  var description: String {
    switch self {
    case .unsupportedPlatform: "the Kubernetes API can be used on Linux only"
    case .libraryMissing(let reason): "the Kubernetes API is used through libcurl, which is not there: install the package libcurl4 (\(reason.printable))"
    case .libraryUnsuitable(let lacking): "the Kubernetes API is used through libcurl, and this one lacks \(lacking): install version 7.77 or later (package libcurl4)"
    case .system(let reason): reason
    case .unprepared(let reason): reason
    case .timeout(let reason): "no answer in time: \(reason.printable)"
    case .responseTooLarge(let limit): "the answer has more than \(limit) bytes"
    case .lineTooLong(let limit): "a line of the answer has more than \(limit) bytes"
    case .failed(let code, let reason): "\(reason.printable) (curl \(code))"
    case .cancelled: "cancelled"
    }
  }
}
