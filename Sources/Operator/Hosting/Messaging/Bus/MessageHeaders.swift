/// The names of the headers between modules. Their case counts.
private enum HeaderName {
  static let target = "x-to"
  static let source = "x-from"
  static let edge = "x-edge-id"
  static let messageID = "Nats-Msg-Id"
  static let depth = "x-message-depth"
  static let mode = "x-mode"
  static let error = "x-error"
  static let errorCode = "x-error-code"
  static let empty = "x-empty"
  static let trace = ["Traceparent", "Tracestate", "Baggage"]
}

// MARK: Messages

extension Message {
  /// A message as it came over the bus.
  init(_ message: NATSMessage) {
    let headers = message.headers
    self.init(
      target: headers[HeaderName.target] ?? "", source: headers[HeaderName.source] ?? "", edgeID: headers[HeaderName.edge] ?? "",
      depth: max(headers[HeaderName.depth].flatMap { Int($0) } ?? 0, 0), mode: headers[HeaderName.mode] == "rpc" ? .remoteProcedureCall : .port, body: message.body[...],
      trace: HeaderName.trace.compactMap { name in headers[name].map { TraceHeader(name: name, value: $0) } })
  }

  /// The headers with which it goes over the bus.
  var headers: NATSHeaders {
    var headers: NATSHeaders = [HeaderName.messageID: edgeID, HeaderName.edge: edgeID, HeaderName.source: source, HeaderName.target: target]
    if depth > 0 { headers[HeaderName.depth] = "\(depth)" }
    for header in trace { headers[header.name] = header.value }
    return headers
  }
}

// MARK: Replies

/// What goes back to the sender of a message.
typealias MessageReply = Result<[UInt8]?, MessageError>

extension MessageReply {
  /// The reply that a sender has got.
  init(_ message: NATSMessage) {
    if let error = message.headers[HeaderName.error] {
      self = .failure(MessageError(error, code: message.headers[HeaderName.errorCode]))
    } else {
      self = .success(message.headers[HeaderName.empty] == "1" || message.body.isEmpty ? nil : message.body)
    }
  }

  /// The reply as it goes over the bus.
  var frame: (headers: NATSHeaders, body: [UInt8]) {
    switch self {
    case .success(let value?): return ([:], value)
    case .success(nil): return ([HeaderName.empty: "1"], [])
    case .failure(let error):
      var headers: NATSHeaders = [HeaderName.error: error.description]
      if let code = error.code { headers[HeaderName.errorCode] = code }
      return (headers, [])
    }
  }
}
