import Evaluation
import Foundation
import TestSupport
import TestTraits
import Testing

/// Random texts near valid ones: the verdict has to be that of Foundation, but for what Foundation is known to see otherwise.
@Suite(.computing) struct JSONMutationTests {
  private static let samples = [
    #"{"name":"Ada","age":36,"tags":["a","b",null],"nested":{"x":[1.5,-2e10,0],"y":true,"z":false}}"#,
    #"[ {"a" : "\u00e9\n\"\\\/" } , [ ] , { } , "ünï 😀" , 0.5E-3 , -0 ]"#,
    #""\ud83d\ude00 a longer string with \t escapes and plain text behind them""#,
    "-12345.6789e+10",
    "[[[[[[null]]]]],{\"a\":{\"b\":{\"c\":{}}}}]",
  ].map { Array($0.utf8) }

  private static let pieces: [[UInt8]] =
    [
      "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "1", "-", "+", ".", "e", "E", " ", "\n", "\t", "null", "true", "false", "\"a\":", "\\u12", "\\u0041", "é", "/", "\u{1F}",
    ].map { Array($0.utf8) } + [[0x80], [0xC3], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xFF]]

  @Test func verdictsAreThoseOfFoundation() {
    var random = LinearCongruence()
    var counts = (valid: 0, invalid: 0, disputed: 0)
    for _ in 0..<10_000 {
      let text = Self.mutated(&random)
      let isValid = (try? JSONText(checking: text)) != nil
      let expected = (try? JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)) != nil
      if isValid { counts.valid += 1 } else { counts.invalid += 1 }
      if isValid == expected { continue }
      counts.disputed += 1
      #expect(Self.isDisputed(text, isValid: isValid), "we say \(isValid): \(String(decoding: text, as: UTF8.self).debugDescription)")
    }
    #expect(counts.valid > 1_000)
    #expect(counts.invalid > 5_000)
    #expect(counts.disputed < 200)
  }

  @Test func whatIsValidComesApartAndTogetherAgain() throws {
    var random = LinearCongruence()
    var parts = 0
    for _ in 0..<10_000 {
      guard let value = try? JSONText(checking: Self.mutated(&random)) else { continue }
      for part in value.elements() + value.members().map(\.value) {
        #expect(try JSONText(checking: part.bytes) == part)
        parts += 1
      }
      if value.kind == .array { #expect(try JSONText(checking: Array(JSONText(array: value.elements()).bytes)).elements() == value.elements()) }
      guard value.kind == .object else { continue }
      let again = JSONText(object: value.members().map { ($0.name, $0.value) })
      #expect(again.members().map(\.value) == value.members().map(\.value))
      #expect(again.members().map(\.name) == value.members().map(\.name))
    }
    #expect(parts > 1_500)
  }

  /// Where Foundation is known to say something else than RFC 8259, which we follow.
  private static func isDisputed(_ text: [UInt8], isValid: Bool) -> Bool {
    let string = String(decoding: text, as: UTF8.self)
    if isValid {
      // It refuses escapes of half a surrogate pair, and numbers that are too large for a `Double`: to the grammar both are legal.
      return string.contains(#/\\u[dD][89a-fA-F]/#) || string.contains(#/[eE]\+?[0-9]{3}/#)
    }
    // It accepts a comma before the end of a container, skips a mark of UTF-8, and takes other marks for those of UTF-16 and UTF-32.
    return string.contains(#/,\s*[\]}]/#) || text.starts(with: [0xEF, 0xBB, 0xBF]) || text.starts(with: [0xFE]) || text.starts(with: [0xFF])
  }

  /// A sample with one to four changes.
  private static func mutated(_ random: inout LinearCongruence) -> [UInt8] {
    var text = samples[Int.random(in: 0..<samples.count, using: &random)]
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...text.count, using: &random)
      let end = min(text.count, place + Int.random(in: 0...3, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: text.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &random)], at: place)
      case 1: text.removeSubrange(place..<end)
      case 2: text.replaceSubrange(place..<end, with: pieces[Int.random(in: 0..<pieces.count, using: &random)])
      case 3: text.insert(contentsOf: text[place..<end], at: place)
      default: if place < text.count { text[place] = UInt8.random(in: 1...255, using: &random) }
      }
    }
    return text
  }
}
