import Evaluation

/// The names of functions as their sources have them.
struct SourceNames {
  private let ofSwift: [String: String]

  /// Swift's own toolchain is asked for the names of its functions, where it is there to tell.
  init(of names: Set<String>) { ofSwift = SwiftNames.demangled(names) }

  /// What a function of this name in a module is called in its source: itself, for languages whose names nobody translates here.
  subscript(_ name: String) -> String { ofSwift[name] ?? RustNames.demangled(name) ?? name }
}
