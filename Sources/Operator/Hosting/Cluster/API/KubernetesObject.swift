import Evaluation

/// An object of the Kubernetes API as it was written. Its copies with changes are the same to the byte but for these.
struct KubernetesObject: Sendable, Hashable {
  let text: JSONText

  /// Nil when the text is not an object that has a name.
  init?(_ text: JSONText) {
    guard text.kind == .object, let name = text.member("metadata")?.member("name")?.string, !name.isEmpty else { return nil }
    self.text = text
    self.name = name
  }

  private init(_ text: JSONText, name: String) {
    (self.text, self.name) = (text, name)
  }

  /// The name, by which the object is found.
  let name: String
  var namespace: String? { metadata("namespace")?.string }
  /// What no other object ever has, even one of the same name.
  var uid: String { metadata("uid")?.string ?? "" }
  /// Which state of the object this is; only good for comparing and sending back.
  var resourceVersion: String { metadata("resourceVersion")?.string ?? "" }
  /// How often what is wanted has changed.
  var generation: Int { metadata("generation")?.integer ?? 0 }
  /// When the object was marked for deletion, if it was.
  var deletionTimestamp: String? { metadata("deletionTimestamp")?.string }
  var isBeingDeleted: Bool { deletionTimestamp != nil }
  /// Whoever has to do something before the object goes.
  var finalizers: [String] { metadata("finalizers")?.elements().compactMap(\.string) ?? [] }
  var labels: [String: String] { strings("labels") }
  /// What is wanted; null when there is nothing.
  var spec: JSONText { text.member("spec") ?? .null }
  /// What is; null when there is nothing.
  var status: JSONText { text.member("status") ?? .null }

  private func metadata(_ field: String) -> JSONText? { text.member("metadata")?.member(field) }

  private func strings(_ field: String) -> [String: String] {
    let members = metadata(field)?.members() ?? []
    return Dictionary(members.compactMap { member in member.value.string.map { (member.name, $0) } }) { $1 }
  }

  // MARK: Changing

  /// A copy with another value in a place, whose objects are made where they are missing.
  func setting(_ path: [String], to value: JSONText) -> KubernetesObject {
    KubernetesObject(text.setting(path[...], to: value), name: name)
  }

  /// A copy with other finalizers.
  func setting(finalizers: [String]) -> KubernetesObject {
    setting(["metadata", "finalizers"], to: JSONText(array: finalizers.map { JSONText(string: $0) }))
  }

  /// A copy that does not keep alive what it was read with.
  func detached() -> KubernetesObject { KubernetesObject(JSONText(checked: Array(text.bytes)[...]), name: name) }
}

extension JSONText {
  /// A copy in which only one value is another: the bytes of all others stay.
  fileprivate func setting(_ path: ArraySlice<String>, to value: JSONText) -> JSONText {
    guard let field = path.first else { return value }
    guard kind == .object else { return JSONText(object: [(field, JSONText.null.setting(path.dropFirst(), to: value))]) }
    // Parts are views of the same array as the whole.
    if let member = member(field) {
      let changed = member.setting(path.dropFirst(), to: value)
      return JSONText(checked: (bytes[..<member.bytes.startIndex] + changed.bytes + bytes[member.bytes.endIndex...])[...])
    }
    let isEmpty = members().isEmpty
    let added = JSONText(object: [(field, JSONText.null.setting(path.dropFirst(), to: value))])
    return JSONText(checked: (bytes.dropLast() + (isEmpty ? [] : [UInt8(ascii: ",")]) + added.bytes.dropFirst())[...])
  }
}
