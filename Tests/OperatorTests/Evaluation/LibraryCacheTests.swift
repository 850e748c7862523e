import Testing

@testable import Evaluation

@Suite struct LibraryCacheTests {
  private static let broken = CompileError.system("broken")

  private func key(_ version: String) -> CacheKey { CacheKey(.library, FieldList([version])) }

  @Test func aLibraryIsBuiltOnceForEachToolchain() throws {
    let cache = LibraryCache()
    var built: [String] = []
    for version in ["1", "2", "1", "2"] {
      let products = try cache.products(key(version), wait: { () throws(CompileError) in throw Self.broken }) {
        built.append(version)
        return [("library.o", [1, 2, 3])]
      }
      #expect(products.map(\.name) == ["library.o"])
      #expect(products.map(\.content) == [[1, 2, 3]])
    }
    #expect(built == ["1", "2"])
  }

  @Test func afterAFailureTheNextBuildsItAgain() throws {
    let cache = LibraryCache()
    #expect(throws: Self.broken) { try cache.products(key("1"), wait: {}, build: { () throws(CompileError) in throw Self.broken }) }
    #expect(try cache.products(key("1"), wait: { () throws(CompileError) in throw Self.broken }, build: { [("library.o", [])] }).count == 1)
  }

  @Test func whoComesDuringABuildWaitsForItOrGivesUp() throws {
    let cache = LibraryCache()
    var waits = 0
    let products = try cache.products(key("1"), wait: {}) {
      #expect(throws: Self.broken) {
        let wait = { () throws(CompileError) in
          waits += 1
          if waits == 3 { throw Self.broken }
        }
        _ = try cache.products(key("1"), wait: wait) { [] }
      }
      return [("library.o", [])]
    }
    #expect(waits == 3)
    #expect(products.count == 1)
  }
}
