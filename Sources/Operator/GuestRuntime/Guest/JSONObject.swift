/// The members of a JSON object, in their order. Names are told apart by their bytes; when one occurs twice in a text the last
/// value counts, in the place of the first.
public struct JSONObject: Sendable {
  /// The members.
  public private(set) var members: [(key: String, value: JSON)] = []
  /// Positions in `members` plus one, found by the hash of the name; 0 marks a free place. Empty while the members are few.
  private var index: [Int32] = []

  private static let fewMembers = 8

  /// An object without members.
  public init() {}

  /// The number of members.
  public var count: Int { members.count }

  /// The value of a name; setting nil removes the member.
  @export(interface)
  public subscript(key: String) -> JSON? {
    get { position(of: key).map { members[$0].value } }
    set {
      switch (position(of: key), newValue) {
      case (let position?, let value?):
        members[position].value = value
      case (let position?, nil):
        members.remove(at: position)
        rebuildIndex(places: index.count)
      case (nil, let value?):
        members.append((key, value))
        indexLastMember()
      case (nil, nil):
        break
      }
    }
  }

  private func position(of key: String) -> Int? {
    if index.isEmpty { return members.firstIndex { $0.key.hasSameBytes(as: key) } }
    var place = key.bytesHash & (index.count - 1)
    while index[place] != 0 {
      let position = Int(index[place]) - 1
      if members[position].key.hasSameBytes(as: key) { return position }
      place = (place + 1) & (index.count - 1)
    }
    return nil
  }

  private mutating func indexLastMember() {
    if members.count <= Self.fewMembers { return }
    if members.count * 2 > index.count {
      rebuildIndex(places: max(index.count * 2, Self.fewMembers * 4))
    } else {
      insert(members.count - 1)
    }
  }

  private mutating func rebuildIndex(places: Int) {
    index = [Int32](repeating: 0, count: places)
    if places == 0 { return }
    for position in members.indices { insert(position) }
  }

  private mutating func insert(_ position: Int) {
    var place = members[position].key.bytesHash & (index.count - 1)
    while index[place] != 0 { place = (place + 1) & (index.count - 1) }
    index[place] = Int32(position + 1)
  }
}

extension JSONObject: Equatable {
  /// Whether both have the same members, in any order.
  @export(interface)
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.members.allSatisfy { right[$0.key] == $0.value }
  }
}
