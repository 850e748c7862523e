import Testing

@testable import Operator

@Suite struct LibraryCacheTests {
  private struct Broken: Error {}

  private func key(_ version: String) -> LibraryCache.Key { LibraryCache.Key(library: "Guest", toolchain: ToolchainIdentity(version: version)) }

  @Test func aLibraryIsBuiltOnceForEachToolchain() throws {
    let cache = LibraryCache()
    var built: [String] = []
    for version in ["1", "2", "1", "2"] {
      let products = try cache.products(key(version), wait: { throw Broken() }) {
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
    #expect(throws: Broken.self) { try cache.products(key("1"), wait: {}, build: { throw Broken() }) }
    #expect(try cache.products(key("1"), wait: { throw Broken() }, build: { [("library.o", [])] }).count == 1)
  }

  @Test func whoComesDuringABuildWaitsForItOrGivesUp() throws {
    let cache = LibraryCache()
    var waits = 0
    let products = try cache.products(key("1"), wait: {}) {
      #expect(throws: Broken.self) {
        let wait = {
          waits += 1
          if waits == 3 { throw Broken() }
        }
        _ = try cache.products(key("1"), wait: wait) { [] }
      }
      return [("library.o", [])]
    }
    #expect(waits == 3)
    #expect(products.count == 1)
  }
}
