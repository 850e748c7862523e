/// How a client behaves.
struct NATSOptions: Sendable {
  /// What may wait in a subscription that nobody takes messages from.
  struct PendingLimit: Sendable {
    var messages = 65_536
    var bytes = 32 << 20
  }

  /// What servers show their operators.
  var name = "tiny-module"
  var version = Release.version
  /// How long an attempt to connect may take.
  var connectLimit = Duration.seconds(5)
  /// The pause before all servers are tried again; a random part of a quarter is added, so that clients do not come all at once.
  var reconnectPause = Duration.seconds(2)
  /// How often the server has to show that it is there. After two times without a sign the connection is given up.
  var pingInterval = Duration.seconds(10)
  /// The bytes that may wait to be sent.
  var outboxLimit = 8 << 20
  var pendingLimit = PendingLimit()
}
