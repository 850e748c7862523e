import WASI
import WasmCore

/// What a client shows an API server to be let in.
struct ClusterCredentials: Hashable, Sendable {
  /// A token, which may be replaced in its file at any time.
  enum Token: Hashable, Sendable {
    case text(Secret)
    case file(String)
  }

  var token: Token?
  /// A user and a password.
  var basic: (user: String, password: Secret)? {
    get { user.map { ($0, password) } }
    set { (user, password) = (newValue?.user, newValue?.password ?? Secret(text: "")) }
  }
  private var user: String?
  private var password = Secret(text: "")
  var certificate: PEMSource?
  var key: PEMSource?

  /// The header for a request, read anew as its file changes.
  func authorization() throws(CurlError) -> String? {
    switch token {
    case .text(let secret): return "Authorization: Bearer \(secret.text)"
    case .file(let path): return "Authorization: Bearer \(try Self.token(inFile: path))"
    case nil: break
    }
    guard let basic else { return nil }
    return "Authorization: Basic " + String(decoding: Base64.encoded(Array("\(basic.user):\(basic.password.text)".utf8), isPadded: true), as: UTF8.self)
  }

  /// Only what a header can carry is taken for a token.
  static func isToken(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { 0x21...0x7E ~= $0 } }

  static func token(inFile path: String) throws(CurlError) -> String {
    do {
      let text = String(decoding: try SmallFile.read(path), as: UTF8.self)
      let token = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      guard isToken(token) else { throw CurlError.unprepared(reason: "the token file \(path.printable) has no token in it") }
      return token
    } catch let failure as SystemCalls.Failure {
      throw .unprepared(reason: "cannot read the token file \(path.printable): \(failure)")
    } catch let error as CurlError {
      throw error
    } catch {
      throw .unprepared(reason: "\(error)")
    }
  }
}

/// Certificates or a key as PEM text.
enum PEMSource: Hashable, Sendable {
  case bytes(PEMBytes)
  case file(String)

  /// The text, read anew as its file changes.
  func read() throws(CurlError) -> [UInt8] {
    switch self {
    case .bytes(let pem): return pem.bytes
    case .file(let path):
      do {
        return try SmallFile.read(path)
      } catch {
        throw .unprepared(reason: "cannot read \(path.printable): \(error)")
      }
    }
  }
}

/// PEM text that does not show itself, for it may be a key.
struct PEMBytes: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  let bytes: [UInt8]

  /// Nothing of it.
  var description: String { "PEM text" }
  /// Nothing of it.
  var customMirror: Mirror { Mirror(self, children: []) }
}
