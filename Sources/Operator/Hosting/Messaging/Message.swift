/// A message on its way to a port.
package struct Message: Sendable {
  /// How it is dispatched.
  package enum Mode: Sendable, Hashable {
    case port
    /// To a component as a whole, which none of this module's takes.
    case remoteProcedureCall
  }

  /// The full name of the port that it goes to; of a remote procedure call the name of a component.
  var target: String
  /// The full name of the port that it comes from; `signal` for what comes from outside of any flow.
  var source: String
  /// The edge that it comes along.
  var edgeID = ""
  /// How many hops it has behind it.
  var depth = 0
  var mode = Mode.port
  /// The JSON of what was emitted, or of a signal what the port takes.
  var body: ArraySlice<UInt8>
  /// The headers by which traces are joined, handed on as they came.
  var trace: [TraceHeader] = []

  /// A message.
  package init(
    target: String, source: String, edgeID: String = "", depth: Int = 0, mode: Mode = .port, body: ArraySlice<UInt8>, trace: [TraceHeader] = []
  ) {
    (self.target, self.source, self.edgeID, self.depth, self.mode, self.body, self.trace) = (target, source, edgeID, depth, mode, body, trace)
  }

  /// A header of W3C trace context.
  package struct TraceHeader: Sendable, Hashable {
    var name: String
    var value: String
  }

  /// The source of what comes from outside of any flow: its body is taken as it is.
  package static let signal = "signal"
  /// So many hops are taken to be a cycle.
  static let depthLimit = 256
}

/// What the message that is being handled hands on to those that are sent because of it.
struct MessageContext: Sendable {
  var depth: Int
  var trace: [Message.TraceHeader]

  /// That of the current task; nil when it handles none.
  @TaskLocal static var current: MessageContext?
}
