/// What clients may use of a server. Together with the number of connections these bound its memory.
package struct HTTPLimits: Sendable, Hashable {
  /// Connections at the same time. Of more, those go first that wait for a next request; others are answered with 503.
  package var connections = 64
  /// The bytes of a request's line and fields together.
  package var headBytes = 16 << 10
  /// The fields of a request.
  package var headerFields = 100
  /// The bytes of a request's body. The largest of all bodies, times the connections, is what the server may need of memory.
  package var bodyBytes = 0
  /// How long a connection may wait for its next request.
  package var idle: Duration = .seconds(60)
  /// How long it may take from the beginning of a request to the end of its fields.
  package var head: Duration = .seconds(10)
  /// How long the body may take from then on.
  package var body: Duration = .seconds(60)
  /// How long a client may take to take the answer.
  package var response: Duration = .seconds(60)
  /// The names of hosts that requests may be made for, without ports; nil for any. A server for this machine only names its own, so that
  /// no web page can reach it by a name of its own that leads here.
  package var hosts: Set<String>?

  /// The limits of a server whose requests have no bodies.
  package init() {}
}
