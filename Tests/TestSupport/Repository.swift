import Foundation

/// Files of this repository that tests read.
package enum Repository {
  /// The path of a file or folder, by its path in the repository.
  package static func path(_ relative: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../\(relative)").standardizedFileURL.path(percentEncoded: false)
  }
}
