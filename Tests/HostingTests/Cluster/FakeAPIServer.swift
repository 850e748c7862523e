import Foundation
import Synchronization
import TestSupport
import WasmCore

@testable import Hosting

/// An HTTP server that answers as a test wants it to, and remembers what it was asked.
final class FakeAPIServer: Sendable {
  private let listener = TCPTestSocket.listening()
  private let record = Record()

  /// What has happened; the threads of connections may outlive the server.
  private final class Record: Sendable {
    let requests = Guarded<[FakeAPIRequest]>([])
    let connectionCount = Atomic<Int>(0)
  }

  /// Answers each request on the thread of its connection; the closure may block there.
  init(_ answer: @escaping @Sendable (FakeAPIRequest) -> FakeAPIAnswer) {
    Thread.detachNewThread { [listener, record] in
      while let socket = listener.accept() {
        record.connectionCount.add(1, ordering: .relaxed)
        Thread.detachNewThread {
          while let request = FakeAPIRequest(socket) {
            record.requests.withLock { $0.append(request) }
            guard answer(request).send(socket) else { break }
          }
          socket.shutDown()
        }
      }
    }
  }

  deinit { listener.shutDown() }

  /// Everything that was asked, in order.
  var requests: [FakeAPIRequest] { record.requests.withLock { $0 } }
  var connectionCount: Int { record.connectionCount.load(ordering: .relaxed) }

  var configuration: ClusterConfiguration { ClusterConfiguration(source: "test", server: "http://127.0.0.1:\(listener.port)") }

  func client(_ limits: KubernetesClient.Limits = .hasty) -> KubernetesClient { KubernetesClient(configuration, limits: limits) }
}

/// What a client has asked for.
struct FakeAPIRequest: Sendable {
  var method: String
  var path: String
  var query: [String: String] = [:]
  var headers: [String: String] = [:]
  var body: String

  var isWatch: Bool { query["watch"] != nil }
  /// Method and path.
  var line: String { "\(method) \(path)" }

  fileprivate init?(_ socket: TCPTestSocket) {
    guard let fields = socket.receiveLine()?.split(separator: " ").map(String.init), fields.count == 3 else { return nil }
    let target = fields[1].split(separator: "?", maxSplits: 1).map(String.init)
    (method, path) = (fields[0], target[0])
    for pair in (target.count > 1 ? target[1] : "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      query[parts[0]] = parts.count > 1 ? parts[1].removingPercentEncoding ?? "" : ""
    }
    while let line = socket.receiveLine(), !line.isEmpty {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      headers[parts[0].lowercased()] = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
    }
    body = socket.receive(headers["content-length"].flatMap { Int($0) } ?? 0)
  }
}

/// What the server does.
enum FakeAPIAnswer: Sendable {
  case json(Int, String, headers: [String] = [])
  /// These bytes, and then the connection is closed.
  case bytes(String)
  /// Agrees and sends lines as the closure has it.
  case stream(@Sendable (FakeAPIStream) -> Void)
  /// Nothing, until the client closes the connection.
  case silence

  static func status(_ code: Int, _ reason: String = "", _ message: String = "no", headers: [String] = []) -> FakeAPIAnswer {
    .json(code, #"{"kind":"Status","apiVersion":"v1","status":"Failure","message":"\#(message)","reason":"\#(reason)","code":\#(code)}"#, headers: headers)
  }

  /// A list of objects of these names.
  static func list(_ names: [String], version: Int) -> FakeAPIAnswer {
    .json(200, #"{"kind":"List","metadata":{"resourceVersion":"\#(version)"},"items":[\#(names.map { FakeAPIStream.object($0, version) }.joined(separator: ","))]}"#)
  }

  /// Whether the connection stays.
  fileprivate func send(_ socket: TCPTestSocket) -> Bool {
    switch self {
    case .json(let code, let body, let headers):
      let lines = ["HTTP/1.1 \(code) Something", "Content-Type: application/json", "Content-Length: \(body.utf8.count)"] + headers
      socket.send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
      return true
    case .bytes(let bytes):
      socket.send(bytes)
      return false
    case .stream(let run):
      socket.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
      let stream = FakeAPIStream(socket: socket)
      run(stream)
      guard !stream.isCut else { return false }
      socket.send("0\r\n\r\n")
      return true
    case .silence:
      _ = socket.receive(1)
      return false
    }
  }
}

/// An answer of lines.
final class FakeAPIStream: Sendable {
  private let socket: TCPTestSocket
  private let cutting = Atomic<Bool>(false)

  init(socket: TCPTestSocket) { self.socket = socket }

  var isCut: Bool { cutting.load(ordering: .relaxed) }

  func send(_ text: String) { socket.send(String(text.utf8.count, radix: 16) + "\r\n\(text)\r\n") }

  func event(_ type: String, _ name: String, _ version: Int) { send(#"{"type":"\#(type)","object":\#(Self.object(name, version))}"# + "\n") }

  func bookmark(_ version: Int) { send(#"{"type":"BOOKMARK","object":{"kind":"TinyNode","metadata":{"resourceVersion":"\#(version)"}}}"# + "\n") }

  /// The connection will be closed without an end of the answer.
  func cut() { cutting.store(true, ordering: .relaxed) }

  /// Says nothing more, until the client closes the connection.
  func beSilent() {
    _ = socket.receive(1)
    cut()
  }

  static func object(_ name: String, _ version: Int) -> String { #"{"metadata":{"name":"\#(name)","namespace":"n","resourceVersion":"\#(version)"}}"# }
}

extension KubernetesClient.Limits {
  /// Short times, so that tests are, but for those that would end what is to happen.
  static let hasty = KubernetesClient.Limits(connect: .seconds(20), request: .seconds(60), longestPause: .seconds(2))
}

/// What was logged.
final class LogRecord: Sendable {
  private let bytes = Guarded<[UInt8]>([])

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  /// Waits until something is in it; whether it is. Lines are written a little later than they are said.
  func says(_ text: String) async -> Bool { await eventually { self.text.contains(text) } }

  var log: Log { Log(level: .debug, format: .text) { new in self.bytes.withLock { $0 += new } } }
}
