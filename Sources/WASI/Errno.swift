/// The answers of preview1's functions that this implementation gives, under the numbers of the interface.
///
/// Thrown inside this library where an answer must leave several functions at once; a guest always gets it as a result.
enum Errno: UInt16, Error {
  case success = 0
  /// There is no open descriptor of this number, or it is not for this use.
  case badDescriptor = 8
  /// A pointer, or what it points to, lies outside the guest's memory.
  case fault = 21
  /// The program is about to be stopped.
  case interrupted = 27
  case invalid = 28
  case inputOutput = 29
  case noSpace = 51
  case noSystemCall = 52
  case notSocket = 57
  case notSupported = 58
  /// Nobody reads the output any more.
  case brokenPipe = 64
  /// A stream has no position.
  case illegalSeek = 70
}
