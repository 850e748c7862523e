import Evaluation

/// What can be asked of the nodes of a directory over HTTP.
struct LocalAPI: Sendable {
  let nodes: LocalNodes
  let table: NodeTable
  let directory: NodeDirectory
  let metrics: MetricsRegistry

  /// `GET /nodes`, `GET /nodes/NAME`, `POST /nodes/NAME/PORT`, a probe and metrics.
  func answer(_ request: HTTPRequest) async -> HTTPResponse {
    let segments = request.segments
    switch segments.first {
    case nil: return .text("GET /nodes\nGET /nodes/NAME\nPOST /nodes/NAME/request\nGET /metrics\nGET /healthz\n")
    case "healthz" where segments.count == 1: return .text("ok\n")
    case "metrics" where segments.count == 1: return await metrics.answer(request)
    case "nodes":
      switch segments.count {
      case 1: return request.isReading ? .json(Array(await nodes.listing.bytes)) : .methodNotAllowed("GET", "HEAD")
      case 2: return request.isReading ? await detail(of: segments[1]) : .methodNotAllowed("GET", "HEAD")
      case 3: return request.method == "POST" ? await deliver(request.body, node: segments[1], port: segments[2]) : .methodNotAllowed("POST")
      default: break
      }
    default: break
    }
    return failure("there is nothing at \(request.path)", .notFound)
  }

  private func detail(of name: String) async -> HTTPResponse {
    guard let detail = await nodes.detail(directory.fullName(name)) else { return unknownNode(name) }
    return .json(Array(detail.bytes))
  }

  private func deliver(_ body: [UInt8], node name: String, port: String) async -> HTTPResponse {
    let target = PortAddress(node: directory.fullName(name), port: port)
    guard let instance = table.instance(target.node) else { return unknownNode(name) }
    guard await instance.component.hasPort(port) else { return failure("\(name) has no port \(port)", .notFound) }
    do {
      _ = try JSONText(checking: body)
    } catch {
      return failure("the body is no JSON: \(error)", .badRequest)
    }
    do throws(MessageError) {
      guard let answer = try await table.deliver(Message(target: "\(target)", source: Message.signal, body: body[...])) else { return HTTPResponse(.noContent) }
      return .json(answer)
    } catch {
      return failure(error.description, .internalServerError)
    }
  }

  private func unknownNode(_ name: String) -> HTTPResponse { failure("there is no node \(name)", .notFound) }

  private func failure(_ text: String, _ status: HTTPStatus) -> HTTPResponse {
    .json(Array(JSONText(object: [("error", JSONText(string: text))]).bytes), status)
  }
}

extension HTTPRequest {
  fileprivate var isReading: Bool { method == "GET" || method == "HEAD" }
}
