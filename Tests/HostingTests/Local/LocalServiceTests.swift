import Evaluation
import Foundation
import TestSupport
import Testing
import WasmCore

@testable import Hosting

/// The nodes of a directory, over HTTP.
@Suite(.timeLimit(.minutes(20))) struct LocalServiceTests {
  /// A directory whose nodes are served with a stand-in for a compiler.
  private struct Served {
    let module: TestModule
    let directory: TemporaryDirectory
    let nodes: LocalNodes
    private let api: LocalAPI

    init(_ files: [String: String]) async throws {
      module = try TestModule(surroundings: .local, waitLimit: .milliseconds(100))
      directory = try TemporaryDirectory()
      for (name, content) in files { try directory.write(Array(content.utf8), to: name) }
      let source = NodeDirectory(path: directory.path, module: "wasm-module-v0")
      nodes = LocalNodes(source, module.nodes, log: .silent)
      api = LocalAPI(nodes: nodes, table: module.nodes, directory: source, metrics: MetricsRegistry())
      await refresh()
    }

    /// Takes over what the directory has, and waits for the compiler.
    func refresh() async {
      await nodes.refresh()
      while await !nodes.areSettled { try? await Task.sleep(for: .milliseconds(5)) }
    }

    func ask(_ path: String, _ body: String? = nil, method: String? = nil) async -> (status: Int, body: String) {
      let response = await api.answer(HTTPRequest(method: method ?? (body == nil ? "GET" : "POST"), path: path, body: Array((body ?? "").utf8)))
      return (response.status.rawValue, String(decoding: response.body, as: UTF8.self))
    }
  }

  private static let echo = #"{"name":"echo","settings":{"source":{"content":"echo"}}}"#

  @Test(
    arguments: [
      ("/nodes/echo/request", #"{"context":7,"inputData":"x"}"#, 200, #"{"context":7,"outputData":"x"}"#),
      ("/nodes/local.wasm-module-v0.echo/request", #"{"inputData":[]}"#, 200, #"{"context":null,"outputData":[]}"#),
      ("/nodes/echo/request", #"{"inputData":2}"#, 500, #"{"error":"wasm exited: exit code 3"}"#),
      ("/nodes/echo/request", "{", 400, #"{"error":"the body is no JSON: at byte 1: "#), ("/nodes/nobody/request", "{}", 404, #"{"error":"there is no node nobody"}"#),
      ("/nodes/echo/error", "{}", 404, #"{"error":"echo has no port error"}"#), ("/nodes/echo/request", nil, 405, "the methods are POST"), ("/nodes", "{}", 405, "the methods are GET, HEAD"),
      ("/nodes/nobody", nil, 404, #"{"error":"there is no node nobody"}"#), ("/x/y", nil, 404, #"{"error":"there is nothing at /x/y"}"#), ("/healthz", nil, 200, "ok"), ("/", nil, 200, "GET /nodes"),
    ] as [(String, String?, Int, String)]) func `A request is answered by the node, and a wrong one says what is wrong`(path: String, body: String?, status: Int, answer: String) async throws
  {
    let served = try await Served(["echo.json": Self.echo])
    let got = await served.ask(path, body)
    #expect(got.status == status)
    #expect(got.body.hasPrefix(answer), "\(got.body)")
  }

  @Test func `A directory that is not there is an error, not a service without nodes`() async throws {
    let service = LocalService(directory: "/there/is/no/such", address: "127.0.0.1:0", module: .test, options: HostingOptions(), log: .silent)
    await #expect(throws: ServiceError.directory("/there/is/no/such")) { try await service.run() }
  }

  @Test func `A service serves until its task is cancelled`() async throws {
    let directory = try TemporaryDirectory()
    let service = LocalService(directory: directory.path, address: "127.0.0.1:0", module: .test, options: HostingOptions(), log: .silent)
    let port = Guarded<UInt16?>(nil)
    let running = Task { try await service.run { number in port.withLock { $0 = number } } }
    #expect(await eventually { port.withLock { $0 } != nil })
    let body = try await onThread {
      let socket = port.withLock { $0 }.flatMap { TCPTestSocket.connected(to: $0) }
      socket?.send("GET /nodes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      return socket?.receive(4096)
    }
    #expect(body?.hasSuffix(#"{"nodes":[],"problems":[]}"#) == true)
    running.cancel()
    try await running.value
  }

  @Test func `A message goes along the edges, and the last node answers`() async throws {
    let served = try await Served([
      "first.json":
        #"{"name":"first","settings":{"source":{"content":"echo"}},"edges":[{"port":"response","to":"second:request","configuration":{"context":"{{$.context}}","inputData":["{{$.outputData}}"]}}]}"#,
      "second.json": #"{"name":"second","settings":{"source":{"content":"echo"}}}"#,
    ])
    #expect(await served.ask("/nodes/first/request", #"{"context":1,"inputData":"x"}"#).body == #"{"context":1,"outputData":["x"]}"#)
  }

  @Test func `What became of the nodes is listed, with the files that cannot be used`() async throws {
    let served = try await Served(["bad.json": "{", "echo.json": Self.echo, "fail.json": #"{"name":"fail","settings":{"source":{"content":"fail x"}}}"#])
    let listing = try JSONText(checking: Array(await served.ask("/nodes").body.utf8))
    #expect(listing.member("nodes")?.elements().map { $0.member("status")?.string } == ["OK", "compile tinygo: main.go:3:8: x"])
    #expect(listing.member("nodes")?.elements().map { $0.member("error")?.bool } == [false, true])
    #expect(listing.member("problems")?.elements().map { $0.member("file")?.string } == ["bad.json"])
    let detail = try JSONText(checking: Array(await served.ask("/nodes/fail").body.utf8))
    #expect(detail.member("status")?.member("error")?.bool == true)
    #expect(detail.member("status")?.member("ports")?.elements().count == 3)
  }

  @Test func `Files that change are taken over; one that is being written keeps its node`() async throws {
    let served = try await Served(["echo.json": Self.echo])
    try served.directory.write(Array("{".utf8), to: "echo.json")
    await served.refresh()
    #expect(await served.ask("/nodes/echo/request", #"{"inputData":"x"}"#).status == 200)
    try served.directory.write(Array(#"{"name":"echo","settings":{"source":{"content":"fail y"}}}"#.utf8), to: "echo.json")
    await served.refresh()
    #expect(await served.ask("/nodes/echo/request", "{}").body == #"{"error":"last compile failed: main.go:3:8: y"}"#)
    try served.directory.write(Array(#"{"name":"other"}"#.utf8), to: "echo.json")
    await served.refresh()
    #expect(await served.ask("/nodes/echo/request", "{}").status == 404)
    #expect(await served.ask("/nodes/other/request", "{}").body == #"{"error":"no compiled module — provide Settings.Source.Content"}"#)
  }
}
