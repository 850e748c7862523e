import Testing

@testable import Hosting

struct NATSServerTests {
  struct Row: Sendable {
    var text: String
    var servers: [NATSServer]
  }

  @Test(arguments: [
    Row(text: "nats://localhost", servers: [NATSServer(host: "localhost", port: 4222, credentials: .none)]),
    Row(text: "localhost:4333", servers: [NATSServer(host: "localhost", port: 4333, credentials: .none)]),
    Row(text: "nats://t0k3n@tinysystems-nats.ns.svc:4222", servers: [NATSServer(host: "tinysystems-nats.ns.svc", port: 4222, credentials: .token("t0k3n"))]),
    Row(text: "NATS://ada:pa%40ss%2F@h/", servers: [NATSServer(host: "h", port: 4222, credentials: .user("ada", password: "pa@ss/"))]),
    Row(text: "nats://a@b@h:1", servers: [NATSServer(host: "h", port: 1, credentials: .token("a@b"))]),
    Row(text: "nats://ada:@h", servers: [NATSServer(host: "h", port: 4222, credentials: .user("ada", password: ""))]),
    Row(text: "nats://@h", servers: [NATSServer(host: "h", port: 4222, credentials: .none)]),
    Row(text: "nats://t@[::1]:65535", servers: [NATSServer(host: "::1", port: 65535, credentials: .token("t"))]),
    Row(
      text: "nats://t@a:1, nats://u:p@b ,c:3",
      servers: [
        NATSServer(host: "a", port: 1, credentials: .token("t")), NATSServer(host: "b", port: 4222, credentials: .user("u", password: "p")),
        NATSServer(host: "c", port: 3, credentials: .none),
      ]),
  ])
  func areListed(_ row: Row) throws {
    #expect(try NATSServer.list(row.text) == row.servers)
  }

  @Test(arguments: [
    ("", "none is named"), (" , ", "none is named"), ("nats://a,", "server 2: the host is missing"), ("nats://", "the host is missing"), ("nats://s3cret@", "the host is missing"),
    ("nats://host:s3cret", "the port is no number"), ("nats://h:0", "the port is no number"), ("nats://h:65536", "the port is no number"), ("nats://h:", "the port is no number"),
    ("tls://s3cret@h", "TLS is asked for"), ("wss://h", "TLS is asked for"), ("http://s3cret@h", "neither with nats:// nor with a host"), ("nats://s3/cret@h", "there is a path"),
    ("nats://s3cret@h/x", "there is a path"), ("nats://s3%cret@h", "is written %25"), ("nats://s3%FFcret@h", "is not UTF-8"), ("nats://:s3cret@h", "a password without a user"),
    ("nats://s3cret@h h", "characters that are not allowed"), ("nats://s3cret@[::1", "the address has no ']'"), ("nats://s3cret@[::1]4222", "between address and port"),
  ])
  func areRefusedWithoutBeingQuoted(_ text: String, _ reason: String) throws {
    let error = try #require(throws: NATSError.self) { try NATSServer.list(text) }
    #expect("\(error)".contains(reason))
    #expect(!"\(error)".contains("s3cret"))
  }

  @Test func doNotShowWhatIsSecret() throws {
    for server in try NATSServer.list("nats://s3cret@h,nats://ada:s3cret@h") {
      var dumped = ""
      dump(server, to: &dumped)
      for text in ["\(server)", "\(server.credentials)", String(reflecting: server), String(reflecting: server.credentials), dumped] { #expect(!text.contains("s3cret")) }
      #expect(server.credentials.redacted("no 's3cret' here: s3cret") == "no '…' here: …")
    }
  }

  @Test func areTriedInTurn() throws {
    var pool = NATSServerPool(try NATSServer.list("t@a,t@b"))
    func next() -> String? { pool.next()?.description }
    #expect([next(), next(), next()] == ["a:4222", "b:4222", "a:4222"])
    let current = try #require(try NATSServer.list("t@a").first)
    pool.update(["c:1", "a:4222", "rubbish:rubbish", "d:2"], from: current)
    #expect(pool.count == 4)
    #expect([next(), next(), next()] == ["b:4222", "c:1", "d:2"])
    #expect(pool.next()?.credentials == .token("t"))
    pool.update(["d:2"], from: current)
    #expect(pool.count == 3)
    #expect([next(), next(), next()] == ["b:4222", "d:2", "a:4222"])
  }
}
