import Testing

@testable import Hosting

@Suite struct NameTests {
  @Test(arguments: [
    ("tinysystems/wasm-module-v0", "tinysystems-wasm-module-v0"), ("  -- Hello, World! --  ", "hello-world"), ("a___b...c", "a-b-c"), ("ÄBC", "bc"),
    (String(repeating: "x", count: 10) + "/" + String(repeating: "y", count: 47), String(repeating: "y", count: 47)),
  ]) func `Objects have the name in lower case, with dashes, and of a long one the end`(name: String, sanitized: String) {
    #expect(ModuleIdentity.sanitized(name) == sanitized)
  }

  @Test func `The leader's identity is neither cut nor trimmed`() {
    #expect(ModuleIdentity.dashed("Pod_1." + String(repeating: "a", count: 60) + ".") == "pod-1-" + String(repeating: "a", count: 60) + "-")
  }

  @Test(arguments: [
    ("", "1.0.0", ModuleIdentityError.emptyName), ("m", "", .emptyVersion), ("m", "v1.0.0", .versionWithPrefix("v1.0.0")), ("//", "1", .unusableName("//")),
  ]) func `A name or a version that the platform cannot use is refused`(name: String, version: String, error: ModuleIdentityError) {
    #expect(throws: error) { try ModuleIdentity(name: name, version: version) }
  }

  @Test(arguments: [
    ("h.wasm-module-v0.x", "wasm-module-v0", true), ("h.wasm-module-v0.x", "tinysystems/wasm-module-v0", true), ("h.tinysystems-wasm-module-v0.x", "wasm-module-v0", true),
    ("h.Wasm-Module-V0.x", "wasm-module-v0", true), ("h.wasm-module-v1.x", "wasm-module-v0", false), ("h.m-wasm.x", "wasm", true), ("h.xwasm.x", "wasm", false), ("h..x", "wasm", false),
  ]) func `A node belongs to the module that its name has, with or without the publisher`(node: String, module: String, isOwn: Bool) throws {
    #expect(try ModuleIdentity(name: module, version: "1").owns(#require(NodeName(node))) == isOwn)
  }

  @Test(arguments: ["", "a", "a.b"]) func `A node's name has three parts at least`(name: String) { #expect(NodeName(name) == nil) }

  @Test(arguments: [("a.b.c:p", "a.b.c", "p"), ("p", "", "p"), ("a:b:c", "", ""), (":", "", "")]) func `A full name of a port has two parts`(text: String, node: String, port: String) {
    #expect(PortAddress(text) == PortAddress(node: node, port: port))
  }
}
