import TestSupport
import Testing
import WasmCore

@testable import Hosting

@Suite struct HealthTests {
  @Test func `A process is alive while tasks get their turn`() async {
    let health = Health(patience: .milliseconds(50), [:])
    #expect(await eventually { !health.isAlive })
    #expect(await health.answer(HTTPRequest(path: "/healthz")) == .text("tasks get no turn\n", .serviceUnavailable))
    let beat = Task { await health.beat(every: .milliseconds(1)) }
    #expect(await eventually { health.isAlive })
    beat.cancel()
    await beat.value
  }

  @Test func `A process is ready when everything is as it must be, and says what is not`() async {
    let isConnected = Guarded(false)
    let health = Health(patience: .seconds(3600), ["the nodes are listed": { true }, "the bus is connected": { isConnected.withLock { $0 } }])
    #expect(await health.answer(HTTPRequest(path: "/readyz")) == .text("[+] not stopping\n[+] the nodes are listed\n[-] the bus is connected\n", .serviceUnavailable))
    isConnected.withLock { $0 = true }
    #expect(await health.answer(HTTPRequest(path: "/readyz")) == .text("[+] not stopping\n[+] the nodes are listed\n[+] the bus is connected\n"))
    health.stop()
    #expect(await health.answer(HTTPRequest(path: "/readyz")) == .text("[-] not stopping\n[+] the nodes are listed\n[+] the bus is connected\n", .serviceUnavailable))
    // Who waits for others, or ends, is alive.
    #expect(await health.answer(HTTPRequest(path: "/healthz")).status == .ok)
  }

  @Test func `Probes and metrics are read over HTTP, and nothing else is there`() async throws {
    let health = Health(patience: .seconds(3600), [:])
    let metrics = Metrics(module: "m", version: "1")
    let probes = try HTTPServer("127.0.0.1:0") { await health.answer($0) }
    let figures = try HTTPServer("127.0.0.1:0") { await metrics.registry.answer($0) }
    let answers = try await probes.client { socket in
      ["GET /healthz", "GET /readyz?verbose", "POST /healthz", "GET /metrics"].map { line in
        socket.send("\(line) HTTP/1.1\r\nHost: x\r\n\r\n")
        return socket.receiveResponse()
      }
    }
    let text = try await figures.client { socket in
      socket.send("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n")
      return socket.receiveResponse()
    }
    await probes.stop(within: .seconds(60))
    await figures.stop(within: .seconds(60))
    #expect(answers.map { $0?.status } == [200, 200, 405, 404])
    #expect(answers[2]?.headers["allow"] == "GET, HEAD")
    #expect(text?.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
    #expect(text?.body.contains("\nwasm_module_build_info{") == true)
  }
}
