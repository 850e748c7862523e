/// A name of an import or export, equal to another only if it has the same bytes.
///
/// Strings are equal when they look the same, whichever code points they are made of; WebAssembly's names are sequences of code points.
///
/// Specification: *Structure › Values › Names*.
struct ExactName: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactName, right: ExactName) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  // FAST: byte by byte this was a tenth of instantiating a module with some imports.
  func hash(into hasher: inout Hasher) { hasher.combine(utf8: text) }
}
