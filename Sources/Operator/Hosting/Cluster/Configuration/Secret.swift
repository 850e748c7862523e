/// Text that shows itself to servers only.
struct Secret: Hashable, Sendable {
  let text: String
}

extension Secret: CustomStringConvertible, CustomReflectable {
  /// Nothing of it.
  var description: String { "secret" }
  /// Nothing of it.
  var customMirror: Mirror { Mirror(self, children: []) }
}
