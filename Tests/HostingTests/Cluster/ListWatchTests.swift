import Evaluation
import Synchronization
import TestSupport
import Testing
import WasmCore

@testable import Hosting

private let nodes = ResourcePath(.tinyNodes, namespace: "n")

extension ListWatch.Timing {
  /// Short pauses, so that tests are; a watch that was short has served all the same.
  fileprivate static let hasty = ListWatch.Timing(firstPause: .milliseconds(10), longestPause: .milliseconds(100), shortestWatch: .zero)
}

extension ListWatch.Event {
  /// What has happened, in short.
  fileprivate var text: String {
    switch self {
    case .synced(let objects): "synced " + objects.map { "\($0.name)\($0.resourceVersion)" }.joined(separator: ",")
    case .changed(let object): "changed \(object.name)\(object.resourceVersion)"
    case .deleted(let object): "deleted \(object.name)\(object.resourceVersion)"
    }
  }
}

/// A watch that runs, and what it has told.
private final class Watching: Sendable {
  let watch: ListWatch
  let record = LogRecord()
  private let told = Guarded<[String]>([])
  private let tasks: Guarded<[Task<Void, Never>]>
  private let ended = Atomic<Bool>(false)

  init(_ server: FakeAPIServer, limits: KubernetesClient.Limits = .hasty, timing: ListWatch.Timing = .hasty) {
    watch = ListWatch(server.client(limits), nodes, timing: timing, log: record.log)
    tasks = Guarded([])
    let reader = Task { [self] in
      for await event in watch.events { told.withLock { $0.append(event.text) } }
      ended.store(true, ordering: .relaxed)
    }
    let runner = Task { [watch] in await watch.run() }
    tasks.withLock { $0 = [reader, runner] }
  }

  var events: [String] { told.withLock { $0 } }
  var hasEnded: Bool { ended.load(ordering: .relaxed) }

  /// Waits until something has been told; whether it was.
  func tells(_ event: String) async -> Bool { await eventually { self.events.contains(event) } }

  /// Cancels what watches, not what reads.
  func end() async {
    let all = tasks.withLock { $0 }
    all.last?.cancel()
    for task in all { await task.value }
  }
}

/// Objects that are listed and watched, at a server that may misbehave.
@Suite(.timeLimit(.minutes(20))) struct ListWatchTests {
  @Test func `Objects are listed, and then watched from there`() async throws {
    let server = FakeAPIServer { request in
      guard request.isWatch else { return .list(["a", "b"], version: 5) }
      return .stream { stream in
        stream.event("ADDED", "c", 6)
        stream.event("MODIFIED", "a", 7)
        stream.bookmark(8)
        stream.event("DELETED", "b", 9)
        stream.beSilent()
      }
    }
    let watching = Watching(server)
    #expect(await watching.tells("deleted b9"))
    #expect(watching.watch.hasSynced)
    await watching.end()
    #expect(watching.events == ["synced a5,b5", "changed c6", "changed a7", "deleted b9"])
    #expect(watching.hasEnded)
    let query = try #require(server.requests.first { $0.isWatch }?.query)
    #expect(query["resourceVersion"] == "5" && query["allowWatchBookmarks"] == "true")
    #expect(120...180 ~= query["timeoutSeconds"].flatMap { Int($0) } ?? 0)
    #expect(watching.record.text == "")
  }

  @Test func `An event that comes in pieces is one`() async throws {
    let server = FakeAPIServer { request in
      guard request.isWatch else { return .list([], version: 5) }
      return .stream { stream in
        for character in #"{"type":"ADDED","object":\#(FakeAPIStream.object("a", 6))}"# + "\n\n" { stream.send(String(character)) }
        stream.beSilent()
      }
    }
    let watching = Watching(server)
    #expect(await watching.tells("changed a6"))
    await watching.end()
    #expect(watching.events == ["synced ", "changed a6"])
  }

  /// How a watch can end without anything being lost.
  enum Ending: String, CaseIterable, Sendable {
    case end, cut, cutWithinLine, serverError, throttled, badGateway, noHTTP, errorEvent, silence
  }

  @Test(arguments: Ending.allCases) func `A watch that ends goes on where it was`(ending: Ending) async throws {
    let count = Guarded(0)
    let server = FakeAPIServer { request in
      guard request.isWatch else { return .list(["a"], version: 5) }
      let number = count.withLock { count in
        count += 1
        return count
      }
      if number == 1 {
        return .stream { stream in
          stream.event("ADDED", "b", 6)
          stream.bookmark(8)
          switch ending {
          case .cut: stream.cut()
          case .cutWithinLine:
            stream.send(#"{"type":"ADDED","object":{"#)
            stream.cut()
          case .errorEvent: stream.send(#"{"type":"ERROR","object":{"kind":"Status","code":500,"message":"etcd is away"}}"# + "\n")
          case .silence: stream.beSilent()
          default: break
          }
        }
      }
      if number == 2 {
        switch ending {
        case .serverError: return .status(500)
        case .throttled: return .status(429, headers: ["Retry-After: 0"])
        case .badGateway: return .json(502, "<html>")
        case .noHTTP: return .bytes("no HTTP")
        default: break
        }
      }
      return .stream { stream in
        stream.event("ADDED", "c", 9)
        stream.beSilent()
      }
    }
    var limits = KubernetesClient.Limits.hasty
    var timing = ListWatch.Timing.hasty
    if ending == .silence {
      timing.watch = .seconds(10)
      limits.watchExcess = .zero
    }
    let watching = Watching(server, limits: limits, timing: timing)
    #expect(await watching.tells("changed c9"))
    await watching.end()
    #expect(watching.events.prefix(3) == ["synced a5", "changed b6", "changed c9"])
    #expect(server.requests.count { !$0.isWatch } == 1)
    #expect(server.requests.filter(\.isWatch).dropFirst().first?.query["resourceVersion"] == "8")
  }

  @Test(arguments: [
    #"{"type":"ERROR","object":{"kind":"Status","code":410,"reason":"Expired","message":"too old resource version"}}"#, "no JSON", "{}", "[]", #"{"type":"ADDED"}"#,
    #"{"type":"ADDED","object":{}}"#, #"{"type":"MODIFIED","object":{"metadata":{"name":"a"}}}"#, #"{"type":"NEWS","object":{"metadata":{"name":"a","resourceVersion":"1"}}}"#,
    #"{"type":"BOOKMARK","object":{}}"#, String(repeating: " ", count: 200_000) + "{}", "\u{0}\u{FFFD}",
  ]) func `When something may have been missed the objects are listed again`(line: String) async throws {
    let lists = Guarded(0)
    let server = FakeAPIServer { request in
      if request.isWatch {
        return .stream { stream in
          if request.query["resourceVersion"] == "1" { stream.send(line + "\n") }
          stream.beSilent()
        }
      }
      let number = lists.withLock { lists in
        lists += 1
        return lists
      }
      return .list(number == 1 ? ["a", "b"] : ["b"], version: number)
    }
    var limits = KubernetesClient.Limits.hasty
    limits.object = 100_000
    let watching = Watching(server, limits: limits)
    #expect(await watching.tells("synced b2"))
    await watching.end()
    #expect(watching.events == ["synced a1,b1", "synced b2"])
  }

  @Test func `A state that is forgotten before the watch begins is listed again`() async throws {
    let lists = Guarded(0)
    let server = FakeAPIServer { request in
      if request.isWatch { return request.query["resourceVersion"] == "1" ? .status(410, "Gone") : .stream { $0.beSilent() } }
      return .list(
        ["a"],
        version: lists.withLock { lists in
          lists += 1
          return lists
        })
    }
    let watching = Watching(server)
    #expect(await watching.tells("synced a2"))
    await watching.end()
  }

  @Test func `A server that is away is asked less and less often, and the objects are listed when it is back`() async throws {
    let isAway = Atomic<Bool>(true)
    let failures = Atomic<Int>(0)
    let server = FakeAPIServer { request in
      if isAway.load(ordering: .relaxed) {
        failures.add(1, ordering: .relaxed)
        return .status(503)
      }
      return request.isWatch ? .stream { $0.beSilent() } : .list(["a"], version: 1)
    }
    let watching = Watching(server, timing: ListWatch.Timing(firstPause: .milliseconds(1), longestPause: .milliseconds(20)))
    #expect(await eventually { failures.load(ordering: .relaxed) > 8 })
    #expect(!watching.watch.hasSynced && watching.events.isEmpty)
    isAway.store(false, ordering: .relaxed)
    #expect(await watching.tells("synced a1"))
    #expect(await watching.record.says("info watching again"))
    await watching.end()
    // One line for people when it began, and one when it was over.
    #expect(watching.record.text.split(separator: "\n").count { !$0.contains(" debug ") } == 2)
    #expect(watching.record.text.contains(#"warning cannot watch, trying again objects="tinynodes in namespace n" reason="GET tinynodes"#))
  }

  @Test func `A watch that fails again and again begins with a list`() async throws {
    let lists = Guarded(0)
    let server = FakeAPIServer { request in
      if request.isWatch { return .status(504) }
      return .list(
        ["a"],
        version: lists.withLock { lists in
          lists += 1
          return lists
        })
    }
    let watching = Watching(server, timing: ListWatch.Timing(firstPause: .milliseconds(1), longestPause: .milliseconds(2)))
    #expect(await watching.tells("synced a3"))
    await watching.end()
    #expect(server.requests.count(where: \.isWatch) >= 6)
  }

  @Test func `Pauses grow up to a limit, are never the same for all, and begin anew`() {
    var backoff = Backoff(first: .milliseconds(300), longest: .seconds(30))
    for expected in [300, 600, 1200, 2400, 4800, 9600, 19_200, 30_000, 30_000] {
      let pause = backoff.next()
      #expect(.milliseconds(expected / 2)...(.milliseconds(expected)) ~= pause)
    }
    #expect(backoff.failures == 9)
    backoff.reset()
    #expect(backoff.next() <= .milliseconds(300))
    let pauses = (0..<20).map { _ in
      var backoff = Backoff(first: .seconds(1), longest: .seconds(1))
      return backoff.next()
    }
    #expect(Set(pauses).count > 1)
  }

  @Test func `Cancelling ends the connection as well`() async throws {
    let closed = Atomic<Bool>(false)
    let server = FakeAPIServer { request in
      guard request.isWatch else { return .list([], version: 1) }
      return .stream { stream in
        stream.beSilent()
        closed.store(true, ordering: .relaxed)
      }
    }
    let watching = Watching(server)
    #expect(await eventually { server.requests.count == 2 })
    await watching.end()
    #expect(await eventually { closed.load(ordering: .relaxed) })
  }

  // MARK: Slow readers

  /// What is put into a queue before anybody reads.
  enum Step: Sendable {
    case list([String])
    case change(String, Int)
    case delete(String, Int)
  }

  @Test(
    arguments: [
      ([.change("a", 1), .change("b", 2), .change("a", 3)], ["changed a3", "changed b2"]),
      ([.change("a", 1), .delete("a", 2)], ["deleted a2"]),
      ([.delete("a", 1), .change("a", 2), .change("a", 3)], ["deleted a1", "changed a3"]),
      ([.delete("a", 1), .change("a", 2), .delete("a", 3)], ["deleted a3"]),
      ([.change("a", 1), .delete("b", 1), .list(["c"])], ["synced c0"]),
      ([.list(["c"]), .change("a", 1), .list(["d", "e"]), .change("d", 2)], ["synced d0,e0", "changed d2"]),
    ] as [([Step], [String])]) func `Whoever reads slowly is told the last of each object`(steps: [Step], expected: [String]) async throws
  {
    func object(_ name: String, _ version: Int) throws -> KubernetesObject { try #require(KubernetesObject(FakeAPIStream.object(name, version).json)) }
    let queue = ListWatchQueue()
    for step in steps {
      switch step {
      case .list(let names): queue.add(try names.map { try object($0, 0) })
      case .change(let name, let version): queue.add(.changed(try object(name, version)))
      case .delete(let name, let version): queue.add(.deleted(try object(name, version)))
      }
    }
    queue.finish()
    var told: [String] = []
    while let event = await queue.next() { told.append(event.text) }
    #expect(told == expected)
  }

  @Test func `A reader that is cancelled waits no longer`() async {
    let queue = ListWatchQueue()
    let reader = Task { await queue.next() == nil }
    await Task.yield()
    reader.cancel()
    #expect(await reader.value)
  }
}
