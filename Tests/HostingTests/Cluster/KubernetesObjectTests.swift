import Evaluation
import Testing

@testable import Hosting

/// Objects of the API and where they are.
@Suite struct KubernetesObjectTests {
  private func object(_ text: String) throws -> KubernetesObject { try #require(KubernetesObject(JSONText(checking: Array(text.utf8)))) }

  private static let node = #"""
    {"apiVersion":"v1", "metadata":{"name":"a","namespace":"n","uid":"u","resourceVersion":"7","generation":3,"deletionTimestamp":"2026-01-02T03:04:05Z",
    "finalizers":["x","\u0079"],"labels":{"k":"v","\u003c":"w"}},"spec":{"big":12345678901234567890.10,"esc":"\u00e9\/"},"status":{"x":1}}
    """#

  @Test func `What is said of an object can be read`() throws {
    let object = try object(Self.node)
    #expect((object.name, object.namespace, object.uid, object.resourceVersion, object.generation) == ("a", "n", "u", "7", 3))
    #expect(object.deletionTimestamp == "2026-01-02T03:04:05Z")
    #expect(object.isBeingDeleted)
    #expect(object.finalizers == ["x", "y"])
    #expect(object.labels == ["k": "v", "<": "w"])
    #expect(object.spec.member("esc")?.string == "é/")
    #expect(object.status.text == #"{"x":1}"#)
  }

  @Test func `What is not said is empty`() throws {
    let object = try object(#"{"metadata":{"name":"a","labels":null}}"#)
    #expect((object.namespace, object.uid, object.resourceVersion, object.generation, object.isBeingDeleted) == (nil, "", "", 0, false))
    #expect(object.finalizers.isEmpty && object.labels.isEmpty && object.spec.isNull && object.status.isNull)
  }

  @Test(arguments: ["[]", "{}", #"{"metadata":{}}"#, #"{"metadata":{"name":""}}"#, #"{"metadata":{"name":1}}"#, #"{"metadata":[]}"#])
  func `Without a name it is no object`(text: String) throws {
    #expect(try KubernetesObject(JSONText(checking: Array(text.utf8))) == nil)
  }

  @Test(arguments: [
    (#"{"a":"\u0041", "metadata" : { "finalizers":[ "x" ] ,"name":"n"} }"#, #"{"a":"\u0041", "metadata" : { "finalizers":["y","z\""] ,"name":"n"} }"#),
    (#"{"metadata":{"name":"n"},"z":1.50}"#, #"{"metadata":{"name":"n","finalizers":["y","z\""]},"z":1.50}"#),
    (#"{"metadata":{"name":"n","finalizers":null}}"#, #"{"metadata":{"name":"n","finalizers":["y","z\""]}}"#),
  ]) func `A copy with other finalizers is the same to the byte in all else`(text: String, expected: String) throws {
    let changed = try object("  " + text + " ").setting(finalizers: ["y", "z\""])
    #expect(changed.text.text == expected)
    #expect(changed.finalizers == ["y", "z\""])
    #expect(try JSONText(checking: Array(changed.text.bytes)) == changed.text)
  }

  @Test func `Values can be set where there are none yet`() throws {
    let object = try object(#"{"metadata":{"name":"n"},"spec":{},"status":null}"#)
    #expect(object.setting(["spec", "a"], to: 1).setting(["spec", "b", "c"], to: true).spec.text == #"{"a":1,"b":{"c":true}}"#)
    #expect(object.setting(["status", "x"], to: "y").status.text == #"{"x":"y"}"#)
    #expect(object.setting(["more"], to: [1]).text.text == #"{"metadata":{"name":"n"},"spec":{},"status":null,"more":[1]}"#)
  }

  @Test func `A part of a list can be changed as well, and alone`() throws {
    let list = try JSONText(checking: Array(#"[{"metadata":{"name":"a"}}, {"metadata":{"name":"b"},"spec":{"x":1}} ]"#.utf8))
    let object = try #require(KubernetesObject(list.elements()[1]))
    #expect(object.setting(["spec", "x"], to: 2).text.text == #"{"metadata":{"name":"b"},"spec":{"x":2}}"#)
    #expect(object.detached() == object)
    #expect(object.detached().text.bytes.startIndex == 0)
  }

  // MARK: Paths

  @Test(arguments: [
    (ResourcePath(.tinyNodes, namespace: "n"), "/apis/operator.tinysystems.io/v1alpha1/namespaces/n/tinynodes"),
    (ResourcePath(.tinyNodes, namespace: "n").named("a.b.c").status, "/apis/operator.tinysystems.io/v1alpha1/namespaces/n/tinynodes/a.b.c/status"),
    (ResourcePath(.leases, namespace: "n", name: "x-lock"), "/apis/coordination.k8s.io/v1/namespaces/n/leases/x-lock"),
    (ResourcePath(.namespaces, name: "n"), "/api/v1/namespaces/n"),
    (ResourcePath(.tinyModules, namespace: "a/b", name: "../é?x#%"), "/apis/operator.tinysystems.io/v1alpha1/namespaces/a%2Fb/tinymodules/..%2F%C3%A9%3Fx%23%25"),
  ]) func `A name stays in its place of the path`(path: ResourcePath, expected: String) throws {
    #expect(try path.encoded() == expected)
  }

  @Test(arguments: ["", ".", ".."]) func `What would lead elsewhere is no name`(name: String) {
    #expect(throws: KubernetesError.self) { try ResourcePath(.tinyNodes, namespace: "n", name: name).encoded() }
    #expect(throws: KubernetesError.self) { try ResourcePath(.tinyNodes, namespace: name, name: "a").encoded() }
  }
}
