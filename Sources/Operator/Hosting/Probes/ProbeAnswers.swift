extension Health {
  /// Answers the probes: `/healthz`, and `/readyz` with a line for each condition.
  package func answer(_ request: HTTPRequest) async -> HTTPResponse {
    await HTTPResponse.ofProbe(request) { path in
      switch path {
      case "/healthz": isAlive ? .text("ok\n") : .text("tasks get no turn\n", .serviceUnavailable)
      case "/readyz": Self.response(await readiness())
      default: nil
      }
    }
  }

  private static func response(_ conditions: [(name: String, isMet: Bool)]) -> HTTPResponse {
    let lines = conditions.map { "[\($0.isMet ? "+" : "-")] \($0.name)\n" }
    return .text(lines.joined(), conditions.allSatisfy(\.isMet) ? .ok : .serviceUnavailable)
  }
}

extension MetricsRegistry {
  /// Answers `/metrics`.
  package func answer(_ request: HTTPRequest) async -> HTTPResponse {
    await HTTPResponse.ofProbe(request) { path in
      guard path == "/metrics" else { return nil }
      return HTTPResponse(headers: ["Content-Type": MetricsText.contentType], body: Array(await text().utf8))
    }
  }
}

extension HTTPResponse {
  /// The answer of a path that can only be read; nil is for paths that there are not.
  fileprivate static func ofProbe(_ request: HTTPRequest, _ answer: (String) async -> HTTPResponse?) async -> HTTPResponse {
    guard let response = await answer(request.path) else { return .text("there is nothing here\n", .notFound) }
    guard ["GET", "HEAD"].contains(request.method) else { return .methodNotAllowed("GET", "HEAD") }
    return response
  }
}
