import WASI

/// The thread that keeps a client connected: it finds a server, moves bytes and messages, keeps the time, and begins again.
final class NATSConnectionLoop {
  private let client: NATSClient
  private let options: NATSOptions
  private var pool: NATSServerPool
  /// Searches that took longer than anybody waited: there is never more than one for a host.
  private var lookups: [String: HostLookup] = [:]

  init(_ client: NATSClient, servers: [NATSServer], options: NATSOptions) {
    (self.client, self.options, pool) = (client, options, NATSServerPool(servers))
  }

  /// Goes on until the client is closed.
  func run() {
    var attempts = 0
    while !client.isClosed {
      if attempts >= pool.count {
        pause()
        attempts = 0
        continue
      }
      guard let server = pool.next() else { continue }
      attempts += 1
      do {
        let lifetime = stayConnected(try connect(to: server))
        // The server that was lost has had its turn; after a short connection the others have too, or they could be tried without end.
        attempts = lifetime < options.reconnectPause ? pool.count : 1
      } catch {
        client.hasFailedToConnect(error)
      }
    }
    client.end()
  }

  private func pause() {
    let end = ContinuousClock.now + options.reconnectPause * Double.random(in: 1...1.25)
    while ContinuousClock.now < end, !client.isClosed { _ = wait(for: [], until: end) }
  }

  // MARK: Connecting

  private func connect(to server: NATSServer) throws(NATSError) -> NATSLink {
    let deadline = ContinuousClock.now + options.connectLimit
    let addresses = try addresses(of: server, deadline)
    var failure = NATSError.unreachable(server: "\(server)", reason: "no answer within \(options.connectLimit)")
    for (index, address) in addresses.enumerated() {
      let now = ContinuousClock.now
      guard now < deadline else { break }
      do {
        // An address that does not answer leaves time for the others.
        let socket = try open(address, server, now + (deadline - now) / (addresses.count - index))
        return try greet(NATSLink(server, socket), deadline)
      } catch {
        failure = error
      }
    }
    throw failure
  }

  private func addresses(of server: NATSServer, _ deadline: ContinuousClock.Instant) throws(NATSError) -> [SocketAddress] {
    let key = "\(server)"
    let lookup = lookups[key] ?? HostLookup(server.host, port: server.port) { [client] in client.wake() }
    lookups[key] = lookup
    while lookup.result == nil {
      guard ContinuousClock.now < deadline else { throw .unreachable(server: key, reason: "its address was not found within \(options.connectLimit)") }
      if client.isClosed { throw .closed }
      _ = wait(for: [], until: deadline)
    }
    lookups[key] = nil
    switch lookup.result {
    case .addresses(let addresses): return addresses
    case .failure(let reason): throw .unreachable(server: key, reason: reason)
    case nil: throw .closed
    }
  }

  private func open(_ address: SocketAddress, _ server: NATSServer, _ deadline: ContinuousClock.Instant) throws(NATSError) -> TCPSocket {
    do {
      let socket = try TCPSocket(connectingTo: address)
      while true {
        if client.isClosed { throw NATSError.closed }
        guard ContinuousClock.now < deadline else { throw NATSError.unreachable(server: "\(server)", reason: "no answer in time") }
        if wait(for: [Readiness.Request(descriptor: socket.descriptor, writing: true)], until: deadline).first?.canWrite == true { break }
      }
      if let failure = socket.connectionFailure { throw failure }
      return socket
    } catch let error as NATSError {
      throw error
    } catch {
      throw .unreachable(server: "\(server)", reason: "\(error)")
    }
  }

  /// Lets the server introduce itself, introduces the client, and waits for the server's consent.
  private func greet(_ link: NATSLink, _ deadline: ContinuousClock.Instant) throws(NATSError) -> NATSLink {
    let name = "\(link.server)"
    do throws(NATSError) {
      try exchange(link, until: deadline) { link.info != nil }
      if link.info?.requiresTLS == true { throw .securityUnsupported(server: name) }
      link.send([.connect(name: options.name, version: options.version, link.server.credentials), .ping()])
      try exchange(link, until: deadline) { link.isConfirmed }
      return link
    } catch .connectionLost {
      throw .unreachable(server: name, reason: "it closed the connection before it had let this client in")
    }
  }

  /// Exchanges bytes until something has been reached. What the server complains about ends it.
  private func exchange(_ link: NATSLink, until deadline: ContinuousClock.Instant, _ isReached: () -> Bool) throws(NATSError) {
    while !isReached() {
      if client.isClosed { throw .closed }
      guard ContinuousClock.now < deadline else { throw .unreachable(server: "\(link.server)", reason: "no answer within \(options.connectLimit)") }
      try move(link, until: deadline)
      while let operation = try link.next() {
        if case .error(let message) = operation { throw Self.refusal(link, message) }
        try handle(operation, link)
      }
    }
  }

  private static func refusal(_ link: NATSLink, _ message: String) -> NATSError {
    let text = link.server.credentials.redacted(message)
    let isAboutRights = ["authorization", "authentication"].contains { text.lowercased().contains($0) }
    return isAboutRights ? .unauthorized(server: "\(link.server)", reason: text) : .serverError(server: "\(link.server)", message: text)
  }

  // MARK: A connection

  /// Serves a connection, and those that take over from it, until one is lost.
  ///
  /// - Returns: How long the last one lasted.
  private func stayConnected(_ first: NATSLink) -> Duration {
    var link = first
    pool.update(link.info?.connectURLs ?? [], from: link.server)
    link.send(client.hasConnected(to: link.server, link.info ?? NATSServerInfo()))
    do throws(NATSError) {
      while !client.isClosed {
        link.send(client.takeFrames())
        try serve(link)
        if link.info?.isLameDuck == true, let next = takeOver(from: link) { link = next }
      }
    } catch {
      client.hasDisconnected(error, unsent: link.unsent, unconfirmed: link.unconfirmed)
    }
    return ContinuousClock.now - link.start
  }

  /// One turn of writing and reading.
  private func serve(_ link: NATSLink) throws(NATSError) {
    try link.ping(every: options.pingInterval)
    try move(link, until: link.nextPing(every: options.pingInterval))
    try handleAll(link)
  }

  private func handleAll(_ link: NATSLink) throws(NATSError) {
    while let operation = try link.next() { try handle(operation, link) }
  }

  private func handle(_ operation: NATSParser.Operation, _ link: NATSLink) throws(NATSError) {
    switch operation {
    case .message(let message, let sid): client.receive(message, sid: sid, from: link.server)
    case .ping: try link.pong()
    case .pong: client.confirm(link.takeConfirmation())
    case .error(let message): client.report(.error(.serverError(server: "\(link.server)", message: link.server.credentials.redacted(message))))
    case .info(let info):
      pool.update(info.connectURLs, from: link.server)
      client.update(info)
    case .ok: break
    }
  }

  /// Writes, waits until something happens, reads.
  private func move(_ link: NATSLink, until deadline: ContinuousClock.Instant) throws(NATSError) {
    client.hasWritten(try link.write())
    if wait(for: [Readiness.Request(descriptor: link.socket.descriptor, writing: link.hasUnsent)], until: deadline).first?.canRead == true { try link.read() }
  }

  /// Waits for descriptors, for somebody who wakes this thread, or for the time when somebody's patience ends.
  private func wait(for requests: [Readiness.Request], until deadline: ContinuousClock.Instant) -> [Readiness.Result] {
    let end = client.nextDeadline.map { min($0, deadline) } ?? deadline
    let all = Readiness.wait(for: requests + [Readiness.Request(descriptor: client.wakePipe.readEnd)], until: end)
    if all.last?.canRead == true { client.hasWoken() }
    client.expire()
    return all.dropLast()
  }
}

// MARK: A server that is going to end

extension NATSConnectionLoop {
  /// Moves to another server before the current one ends; nothing when there is none, and then the current one is left to end the connection.
  ///
  /// Queue groups and answers are subscribed to at the new server first: no message finds nobody. Of plain subscriptions both servers would bring each message,
  /// so those begin there only when nothing more can come from the old one.
  private func takeOver(from old: NATSLink) -> NATSLink? {
    old.info?.isLameDuck = false
    client.report(.lameDuck(server: "\(old.server)"))
    guard let next = connectElsewhere(than: old) else { return nil }
    next.send(client.inboxFrames() + client.restoringFrames { $0.subscription.queue != nil } + [.ping()])
    do throws(NATSError) {
      try exchange(next, until: .now + options.connectLimit) { next.isConfirmed }
    } catch {
      client.hasFailedToConnect(error)
      return nil
    }
    let unsent = finish(old)
    next.send(client.restoringFrames { $0.subscription.queue == nil })
    client.hasMoved(to: next.server, next.info ?? NATSServerInfo(), unsent: unsent, unconfirmed: old.unconfirmed)
    return next
  }

  private func connectElsewhere(than old: NATSLink) -> NATSLink? {
    for _ in 0..<pool.count {
      guard let server = pool.next(), server != old.server, !client.isClosed else { continue }
      do {
        let link = try connect(to: server)
        // The same server can have another name.
        let isOther = link.info?.serverID != old.info?.serverID || link.info?.serverID == ""
        if isOther, link.info?.isLameDuck == false { return link }
      } catch {
        client.hasFailedToConnect(error)
      }
    }
    return nil
  }

  /// Takes what the old server has sent, until it confirms that there is nothing more.
  ///
  /// - Returns: What could not be sent to it.
  private func finish(_ old: NATSLink) -> [NATSFrame] {
    let end = ContinuousClock.now + options.reconnectPause
    old.send(client.endingFrames() + [.ping()])
    do throws(NATSError) {
      while !old.isConfirmed, ContinuousClock.now < end {
        try move(old, until: end)
        try handleAll(old)
      }
    } catch {
      // It has ended the connection itself.
    }
    return old.unsent
  }
}
