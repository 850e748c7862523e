/// What a server answers.
package struct HTTPResponse: Sendable, Hashable {
  package var status: HTTPStatus
  /// Fields besides those that the server writes itself: the date, the length of the body, and what becomes of the connection.
  package var headers: HTTPHeaders
  package var body: [UInt8]

  /// An answer.
  package init(_ status: HTTPStatus = .ok, headers: HTTPHeaders = [:], body: [UInt8] = []) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }

  /// An answer in plain text.
  package static func text(_ text: String, _ status: HTTPStatus = .ok) -> HTTPResponse {
    HTTPResponse(status, headers: ["Content-Type": "text/plain; charset=utf-8"], body: Array(text.utf8))
  }

  /// An answer in JSON.
  package static func json(_ body: [UInt8], _ status: HTTPStatus = .ok) -> HTTPResponse {
    HTTPResponse(status, headers: ["Content-Type": "application/json"], body: body)
  }

  /// The answer to a method that the path does not have.
  package static func methodNotAllowed(_ allowed: String...) -> HTTPResponse {
    var response = text("the methods are \(allowed.joined(separator: ", "))\n", .methodNotAllowed)
    response.headers.append(allowed.joined(separator: ", "), for: "Allow")
    return response
  }
}

/// What became of a request.
package struct HTTPStatus: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int

  /// A status of three digits.
  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let ok = HTTPStatus(rawValue: 200)
  package static let noContent = HTTPStatus(rawValue: 204)
  package static let badRequest = HTTPStatus(rawValue: 400)
  package static let notFound = HTTPStatus(rawValue: 404)
  package static let methodNotAllowed = HTTPStatus(rawValue: 405)
  package static let requestTimeout = HTTPStatus(rawValue: 408)
  package static let contentTooLarge = HTTPStatus(rawValue: 413)
  package static let uriTooLong = HTTPStatus(rawValue: 414)
  package static let expectationFailed = HTTPStatus(rawValue: 417)
  package static let misdirectedRequest = HTTPStatus(rawValue: 421)
  package static let headersTooLarge = HTTPStatus(rawValue: 431)
  package static let internalServerError = HTTPStatus(rawValue: 500)
  package static let notImplemented = HTTPStatus(rawValue: 501)
  package static let serviceUnavailable = HTTPStatus(rawValue: 503)
  package static let versionNotSupported = HTTPStatus(rawValue: 505)

  private static let phrases: [Int: String] = [
    200: "OK", 202: "Accepted", 204: "No Content", 304: "Not Modified", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    408: "Request Timeout", 409: "Conflict", 411: "Length Required", 413: "Content Too Large", 414: "URI Too Long", 415: "Unsupported Media Type",
    417: "Expectation Failed", 421: "Misdirected Request", 422: "Unprocessable Content", 431: "Request Header Fields Too Large", 500: "Internal Server Error",
    501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout", 505: "HTTP Version Not Supported",
  ]

  /// The words for it, for people.
  package var phrase: String { Self.phrases[rawValue] ?? "" }

  /// Whether an answer with it never has a body.
  var isWithoutBody: Bool { self == .noContent || rawValue == 304 }
}
