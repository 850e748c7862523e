import Foundation

/// What a client asks for.
package struct HTTPRequest: Sendable, Hashable {
  /// The method, such as `GET`; its case counts.
  package var method: String
  /// The path as it was sent, without the query: `/nodes/a%2Fb/request`.
  package var path: String
  /// What stands behind the `?`, if there is one.
  package var query: String?
  package var headers: HTTPHeaders
  package var body: [UInt8]

  /// A request.
  package init(method: String = "GET", path: String, query: String? = nil, headers: HTTPHeaders = [:], body: [UInt8] = []) {
    (self.method, self.path, self.query, self.headers, self.body) = (method, path, query, headers, body)
  }

  /// The parts of the path between its slashes, each with its escapes decoded: `["nodes", "a/b", "request"]`.
  package var segments: [String] { path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) } }
}
