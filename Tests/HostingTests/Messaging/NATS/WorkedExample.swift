@testable import Hosting

/// A request of one module to another, as the platform sends it.
enum WorkedExample {
  static let subject = "tinymodule.wasm-module-v0.msg"
  static let replySubject = "_INBOX.R7.k1"
  static let headers: NATSHeaders = [
    "x-to": "1a2b3c4d.wasm-module-v0.eval-x7k2p:request", "x-from": "1a2b3c4d.http-module-v0.server-q1:request", "x-edge-id": "e1", "Nats-Msg-Id": "e1", "x-message-depth": "1",
  ]
  static let body = #"{"body":{"name":"Ada"},"context":{"rid":7000}}"#

  private static let block = [
    "NATS/1.0", "Nats-Msg-Id: e1", "x-edge-id: e1", "x-from: 1a2b3c4d.http-module-v0.server-q1:request", "x-message-depth: 1", "x-to: 1a2b3c4d.wasm-module-v0.eval-x7k2p:request", "", "",
  ].joined(separator: "\r\n")

  /// As a client sends it.
  static let sent = "HPUB \(subject) \(replySubject) 165 211\r\n\(block)\(body)\r\n"
  /// As the first subscription gets it.
  static let received = "HMSG \(subject) 1 \(replySubject) 165 211\r\n\(block)\(body)\r\n"

  static let message = NATSMessage(subject: subject, replySubject: replySubject, headers: sortedHeaders, body: Array(body.utf8))

  private static let sortedHeaders: NATSHeaders = [
    "Nats-Msg-Id": "e1", "x-edge-id": "e1", "x-from": "1a2b3c4d.http-module-v0.server-q1:request", "x-message-depth": "1", "x-to": "1a2b3c4d.wasm-module-v0.eval-x7k2p:request",
  ]
}
