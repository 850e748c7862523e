import TestSupport
import TestTraits
import Testing

@testable import Evaluation

/// What is JSON text and what is not, and where it goes wrong.
@Suite(.computing) struct JSONGrammarTests {
  @Test(arguments: JSONGrammar.accepted) func accepts(_ text: String) throws {
    let value = try JSONText(checking: Array(text.utf8))
    // Written out without what trimming a string would take for white space.
    let space: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let trimmed = text.utf8.drop { space.contains($0) }.reversed().drop { space.contains($0) }.reversed()
    #expect(Array(value.bytes) == Array(trimmed))
  }

  @Test(arguments: JSONGrammar.rejected) func rejects(_ row: JSONGrammar.Rejected) {
    let error = #expect(throws: JSONError.self) { try JSONText(checking: row.bytes) }
    #expect(error == JSONError(offset: row.offset, reason: row.reason))
    // The same as a part of something longer.
    let slice = (Array("[1,".utf8) + row.bytes + Array("]".utf8)).dropFirst(3).dropLast()
    let sliceError = #expect(throws: JSONError.self) { try JSONText(checking: slice) }
    #expect(sliceError == error)
  }

  @Test func theTablesAreLarge() {
    #expect(JSONGrammar.accepted.count + JSONGrammar.rejected.count >= 250)
  }

  @Test func everyControlCharacterHasToBeEscaped() throws {
    for control in UInt8(0)..<0x20 {
      let error = #expect(throws: JSONError.self) { try JSONText(checking: Array("\"ab".utf8) + [control] + Array("\"".utf8)) }
      #expect(error?.offset == 3)
      #expect(error?.reason.hasPrefix("a string cannot contain the control character 0x") == true)
    }
    #expect(try JSONText(checking: [0x22, 0x7F, 0x22]).string == "\u{7F}")
  }

  /// Words of eight bytes are looked at together: what is special has to be found at each place of a word, behind each neighbour.
  @Test(arguments: 0..<24) func aSpecialByteIsFoundAtEveryPlace(place: Int) {
    for filler in [UInt8(0x20), 0x21, 0x23, 0x5B, 0x5D, 0x7F] {
      for special in [UInt8(0x00), 0x1F, 0x80, 0xFF] {
        var bytes = [0x22] + [UInt8](repeating: filler, count: 24) + [0x22]
        bytes[1 + place] = special
        let error = #expect(throws: JSONError.self) { try JSONText(checking: bytes) }
        #expect(error?.offset == 1 + place)
      }
    }
    for filler in [UInt8(0x21), 0x23, 0x5B, 0x5D, 0x7F] {
      var bytes = [0x22] + [UInt8](repeating: filler, count: 24) + [0x22]
      bytes[1 + place] = 0x22
      let error = #expect(throws: JSONError.self) { try JSONText(checking: bytes) }
      #expect(error?.offset == 2 + place)
      #expect(error?.reason.hasPrefix("expected the end of the text, got ") == true)
    }
  }

  /// Every pair of bytes in a string is accepted when Unicode has it, and nothing else.
  @Test func everyCharacterOfTwoBytes() {
    for lead in UInt8(0x80)...0xFF {
      for next in UInt8(0)...0xFF where next != 0x22 && next != 0x5C {
        let bytes = [0x22, lead, next, 0x22]
        #expect(Self.isJSON(bytes) == (0xC2...0xDF ~= lead && 0x80...0xBF ~= next), "\(bytes)")
      }
    }
  }

  @Test func longerCharactersAreThoseOfUnicode() {
    for lead in UInt8(0xE0)...0xFF {
      for second in stride(from: UInt8(0x70), through: 0xC0, by: 0x10) + [0x8F, 0x9F, 0xBF] {
        for rest in [[0x80], [0xBF], [0x80, 0x80], [0xBF, 0xBF], [0xC0], [0x80, 0x7F]] as [[UInt8]] {
          let character = [lead, second] + rest
          #expect(Self.isJSON([0x22] + character + [0x22]) == (String(validating: character, as: UTF8.self) != nil), "\(character)")
        }
      }
    }
  }

  private static func isJSON(_ bytes: [UInt8]) -> Bool { (try? JSONText(checking: bytes)) != nil }

  @Test(arguments: [("[", "]"), (#"{"a":"#, "}"), (#"[{"b":"#, "}]"), (" [ ", " ] ")])
  func nestingHasNoLimit(opening: String, closing: String) throws {
    let depth = 100_000
    let text = String(repeating: opening, count: depth) + "1" + String(repeating: closing, count: depth)
    let value = try JSONText(checking: Array(text.utf8))
    #expect(value.elements().count + value.members().count == 1)
    #expect(throws: JSONError.self) { try JSONText(checking: Array(text.utf8.dropLast(2))) }
    #expect(throws: JSONError.self) { try JSONText(checking: Array((text + closing).utf8)) }
  }

  /// Whichever way a container is closed wrongly, at any depth around the words of the stack's bits.
  @Test(arguments: [1, 2, 63, 64, 65, 127, 128, 129, 1000]) func containersAreClosedAsTheyWereOpened(depth: Int) throws {
    var random = LinearCongruence()
    let areObjects = (0..<depth).map { _ in Bool.random(using: &random) }
    let opening = areObjects.map { $0 ? #"{"":"# : "[" }.joined()
    let closing = areObjects.reversed().map { $0 ? "}" : "]" }
    _ = try JSONText(checking: Array((opening + "0" + closing.joined()).utf8))
    for place in 0..<depth {
      var wrong = closing
      wrong[place] = closing[place] == "}" ? "]" : "}"
      let error = #expect(throws: JSONError.self) { try JSONText(checking: Array((opening + "0" + wrong.joined()).utf8)) }
      #expect(error?.offset == opening.utf8.count + 1 + place)
    }
  }

  @Test func longStrings() throws {
    let megabytes = String(repeating: "0123456789abcdeß", count: 617_000)
    var bytes = Array("\"\(megabytes)\"".utf8)
    #expect(bytes.count > 10_000_000)
    #expect(try JSONText(checking: bytes).string?.utf8.count == megabytes.utf8.count)
    bytes[bytes.count - 2] = 0xFF
    #expect(throws: JSONError(offset: bytes.count - 3, reason: "invalid UTF-8: the character that begins with byte 0xC3 is incomplete")) { try JSONText(checking: bytes) }
  }

  @Test func aTextThatIsCutSaysThatItEnds() throws {
    let sample = Array(#"{ "näme" : [ 1.5e+10 , -0 , true,false , null,"\u00e9\n😀\\" , { } , [ ], {"a":{"b":[[]]}} ] }"#.utf8)
    _ = try JSONText(checking: sample)
    for count in 0..<sample.count {
      let error = #expect(throws: JSONError.self) { try JSONText(checking: sample[..<count]) }
      #expect(error?.offset == count)
      #expect(error.map { $0.reason.hasSuffix("got the end of the text") || $0.reason == "the text ends within a string" } == true, "\(String(describing: error))")
    }
  }

  @Test func errorsNameThePlace() throws {
    let text = Array("{\n  \"ä\": [1,\n  2 3]}\n".utf8)
    let error = try #require(#expect(throws: JSONError.self) { try JSONText(checking: text) })
    #expect("\(error)" == "at byte 18: expected ',' or ']', got '3'")
    #expect(error.location(in: text) == (3, 5))
    #expect(JSONError(offset: 6, reason: "").location(in: text) == (2, 5))
    #expect(JSONError(offset: 7, reason: "").location(in: text) == (2, 5), "both bytes of the letter are in its column")
    #expect(JSONError(offset: 0, reason: "").location(in: []) == (1, 1))
    #expect(JSONError(offset: 99, reason: "").location(in: text) == (4, 1))
  }
}
