import TestSupport

@testable import Hosting

/// What a test reads of an answer.
struct HTTPTestResponse: Sendable, Equatable {
  var status: Int
  var headers: [String: String] = [:]
  var body = ""
}

extension TCPTestSocket {
  /// The next answer; nil at the end of the connection.
  func receiveResponse(isHead: Bool = false) -> HTTPTestResponse? {
    guard let first = receiveLine() else { return nil }
    let words = first.split(separator: " ")
    guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else { return nil }
    var response = HTTPTestResponse(status: status)
    while let line = receiveLine(), !line.isEmpty {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { response.headers[parts[0].lowercased()] = String(parts[1].trimmingPrefix(" ")) }
    }
    if !isHead, let length = response.headers["content-length"].flatMap(Int.init) { response.body = receive(length) }
    return response
  }

  /// Whether the other side has ended the connection, with nothing more to read.
  var isAtEnd: Bool { receive(1).isEmpty }
}

extension HTTPServer {
  /// Lets a client talk to the server on a thread of its own.
  func client<Value: Sendable>(_ talk: @escaping @Sendable (TCPTestSocket) throws -> Value) async throws -> Value {
    let port = port
    return try await onThread {
      guard let socket = TCPTestSocket.connected(to: port) else { throw NoConnection() }
      return try talk(socket)
    }
  }

  struct NoConnection: Error {}
}
