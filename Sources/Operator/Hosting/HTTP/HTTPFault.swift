/// Why bytes are no request that the server takes, with the answer that says so.
struct HTTPFault: Error, Hashable {
  var status: HTTPStatus
  var reason: String

  /// The answer, behind which the connection is closed: where the next request would begin is not known.
  var response: HTTPResponse { .text("\(reason)\n", status) }
}
