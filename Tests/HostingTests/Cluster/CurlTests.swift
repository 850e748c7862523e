import Foundation
import TestSupport
import Testing

@testable import Evaluation
@testable import Hosting

/// The library behind the client.
@Suite(.timeLimit(.minutes(20))) struct CurlTests {
  @Test func `A library that is not there is an error that names the package`() {
    let error = #expect(throws: CurlError.self) { try CurlLibrary(file: "libnothing.so.9") }
    #expect(error?.description.contains("install the package libcurl4") == true)
    #expect(error?.description.contains("libnothing.so.9") == true)
  }

  @Test func `A library that is another one is an error that says what it lacks`() {
    #expect(throws: CurlError.libraryUnsuitable(lacking: "curl_easy_init")) { try CurlLibrary(file: "libc.so.6") }
  }

  // MARK: Clients with certificates

  private static let openssl = ExecutableSearch(environment: ProcessInfo.processInfo.environment).find("openssl")
  private static let hasOpenSSL = openssl != nil || ProcessInfo.processInfo.environment["WASM_REQUIRE_TOOLS"] != nil

  /// The program in a directory, until it ends or is cancelled.
  private static func openssl(_ directory: TemporaryDirectory, _ arguments: [String], _ cancellation: Cancellation = Cancellation()) async throws -> ChildProcess.Outcome {
    let process = ChildProcess(
      executable: try #require(openssl, "there is no openssl in PATH"), arguments: arguments, directory: directory.path, environment: [:],
      deadline: .now + .seconds(1200), outputLimit: 1 << 16)
    return try await onThread { try process.run(cancellation) }
  }

  @Test(.enabled(if: hasOpenSSL, "there is no openssl in PATH")) func `A client shows its certificate to a server that asks for it`() async throws {
    let directory = try TemporaryDirectory()
    // One certificate that signs itself is authority, server and client.
    let name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    let making = try await Self.openssl(directory, ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", "-days", "1"] + name)
    try #require(making.ending == .exited(0), "\(making.output)")
    let port = TCPTestSocket.freePort()
    let end = Cancellation()
    defer { end.cancel() }
    Task {
      try await Self.openssl(
        directory, ["s_server", "-accept", "\(port)", "-www", "-cert", "cert.pem", "-key", "key.pem", "-CAfile", "cert.pem", "-Verify", "1", "-verify_return_error"], end)
    }
    #expect(await eventually { TCPTestSocket.connected(to: port) != nil })

    let kubeconfig = """
      clusters: [{name: c, cluster: {server: "https://localhost:\(port)", certificate-authority: cert.pem}}]
      users: [{name: with, user: {client-certificate: cert.pem, client-key: key.pem}}, {name: without, user: {}}]
      contexts: [{name: with, context: {cluster: c, user: with}}, {name: without, context: {cluster: c, user: without}}]
      current-context:
      """
    func answer(_ context: String) async throws -> CurlResponse {
      let file = try directory.write(Array("\(kubeconfig) \(context)".utf8), to: context)
      let configuration = try ClusterConfiguration.load(kubeconfig: file, environment: [:])
      return try await CurlTransport().perform { () throws(CurlError) in
        CurlRequest(url: "\(configuration.server)/", security: try configuration.security(), timeLimit: .seconds(60), sizeLimit: 1 << 20)
      }
    }
    let response = try await answer("with")
    #expect(response.status == 200)
    #expect(String(decoding: response.body, as: UTF8.self).contains("Client certificate"))
    await #expect(throws: CurlError.self) { try await answer("without") }
  }
}
