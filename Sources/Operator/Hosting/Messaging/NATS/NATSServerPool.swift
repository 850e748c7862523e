/// The servers in the order in which they are tried: those of the list, and those that a server has named.
struct NATSServerPool {
  private let configured: [NATSServer]
  private var order: [NATSServer]

  init(_ servers: [NATSServer]) {
    (configured, order) = (servers, servers)
  }

  var count: Int { order.count }

  /// The next one, which is the last from now on.
  mutating func next() -> NATSServer? {
    guard !order.isEmpty else { return nil }
    let server = order.removeFirst()
    order.append(server)
    return server
  }

  /// Takes over the servers that the current one names, which are let in by the same credentials, and forgets those that it names no longer.
  mutating func update(_ discovered: [String], from current: NATSServer) {
    let named = discovered.compactMap { NATSServer(discovered: $0, credentials: current.credentials) }
    func isSame(_ a: NATSServer, _ b: NATSServer) -> Bool { a.host == b.host && a.port == b.port }
    order.removeAll { server in !isSame(server, current) && !configured.contains(server) && !named.contains { isSame($0, server) } }
    // The current one stays the last.
    for server in named where !order.contains(where: { isSame($0, server) }) { order.insert(server, at: max(order.count - 1, 0)) }
  }
}
