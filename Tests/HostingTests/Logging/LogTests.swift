import Dispatch
import Evaluation
import Testing
import WasmCore

@testable import Hosting

/// Lines that were written.
private final class Lines: Sendable {
  private let bytes = Guarded<[UInt8]>([])

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  func log(level: Log.Level = .info, format: LogLine.Format = .json) -> Log {
    Log(level: level, format: format) { new in self.bytes.withLock { $0 += new } }
  }
}

@Suite struct LogTests {
  @Test(arguments: [
    (LogLine(level: .info, message: "ready", fields: [], time: .seconds(0)), "1970-01-01T00:00:00.000Z info ready\n", #"{"level":"info","time":"1970-01-01T00:00:00.000Z","message":"ready"}"#),
    (
      LogLine(level: .warning, message: "the lease is lost", fields: [("node", .string("a.b.c")), ("attempt", .literal("3"))], time: .milliseconds(1_767_323_045_067)),
      "2026-01-02T03:04:05.067Z warning the lease is lost node=a.b.c attempt=3\n",
      #"{"level":"warning","time":"2026-01-02T03:04:05.067Z","message":"the lease is lost","node":"a.b.c","attempt":3}"#
    ),
    (
      LogLine(level: .error, message: "a\nforged \"line\"\u{1B}[31m\u{202E}", fields: [("text", .string("x=\t y")), ("empty", .string(""))], time: .seconds(0)),
      #"1970-01-01T00:00:00.000Z error "a\nforged \"line\"\u001b[31m\u202e" text="x=\t y" empty="""# + "\n",
      #"{"level":"error","time":"1970-01-01T00:00:00.000Z","message":"a\nforged \"line\"\u001b[31m\u202e","text":"x=\t y","empty":""}"#
    ),
    (
      LogLine(level: .debug, message: "connecting to nats://s3cret@bus:4222", fields: [("url", .string("http://token@host/x"))], time: .seconds(0)),
      "1970-01-01T00:00:00.000Z debug connecting to nats://bus:4222 url=http://host/x\n",
      #"{"level":"debug","time":"1970-01-01T00:00:00.000Z","message":"connecting to nats://bus:4222","url":"http://host/x"}"#
    ),
  ]) func `A line is readable text or one JSON object, and one line whatever is in it`(line: LogLine, text: String, json: String) throws {
    #expect(line.text(.text) == text)
    #expect(line.text(.json) == json + "\n")
    _ = try JSONText(checking: Array(json.utf8))
  }

  @Test func `A very long text is cut`() {
    let text = LogLine(level: .info, message: "", fields: [("output", .string(String(repeating: "é", count: 100_000)))]).text(.json)
    #expect(text.utf8.count < 10_000)
    #expect(text.hasSuffix("…\"}\n"))
  }

  @Test(arguments: [
    ("nats://token@host:4222", "nats://host:4222"), ("nats://user:pass@a:1,nats://b:2@c:3", "nats://a:1,nats://c:3"), ("http://a:p/w@rd@host/path", "http://host/path"),
    (#"get "https://u:p@h" and mail me@home"#, #"get "https://h" and mail me@home"#), ("no URL at all @ home", "no URL at all @ home"), ("", ""), ("://", "://"), ("a://@", "a://"),
  ]) func `What stands before the host in a URL is not shown`(text: String, expected: String) { #expect(text.withoutUserInfo == expected) }

  @Test func `Lines have the fields of the log and then their own, which replace those; what is nil is left out`() async {
    let lines = Lines()
    let log = lines.log().with(["component": "nats", "server": "a"]).with(["try": 1])
    log.info("x", ["server": "b", "ok": true, "ratio": 0.5, "reason": String?.none, "bad": Double.nan])
    await log.flush()
    #expect(lines.text.hasSuffix(#""message":"x","component":"nats","try":1,"server":"b","ok":true,"ratio":0.5,"bad":"nan"}"# + "\n"))
  }

  @Test(arguments: [
    (nil, "info warning error"), ("", "info warning error"), ("false", "info warning error"), ("no", "info warning error"), ("true", "debug info warning error"), ("1", "debug info warning error"),
  ]) func `Details are written when DEBUG is true`(value: String?, levels: String) async throws {
    let lines = Lines()
    let log = lines.log(level: Log.level(environment: value.map { ["DEBUG": $0] } ?? [:]))
    log.debug("a")
    log.info("a")
    log.warning("a")
    log.error("a")
    await log.flush()
    let written = try lines.text.split(separator: "\n").map { try JSONText(checking: Array($0.utf8)).member("level")?.string ?? "" }
    #expect(written.joined(separator: " ") == levels)
  }

  @Test func `A reader that stalls keeps nobody waiting: lines are dropped, and it is said how many`() async throws {
    let (written, gate) = (Guarded(""), DispatchSemaphore(value: 0))
    let log = Log(backlog: 1000) { bytes in
      gate.wait()
      written.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
    }
    for number in 0..<200 { log.info("line", ["number": number]) }
    await log.flush(within: .milliseconds(50))
    #expect(written.withLock { $0 }.isEmpty)
    for _ in 0..<10 { gate.signal() }
    await log.flush(within: .seconds(60))
    log.info("after")
    await log.flush(within: .seconds(60))
    let lines = written.withLock { $0 }.split(separator: "\n")
    let kept = lines.count { $0.contains(#""message":"line""#) }
    #expect(kept > 5 && kept < 40)
    // The reader may have stalled after some had been dropped already: then it is said twice.
    let notices = try lines.filter { $0.contains("were dropped") }.map { try JSONText(checking: Array($0.utf8)).member("count")?.integer ?? 0 }
    #expect(notices.reduce(0, +) == 200 - kept)
    #expect(lines.last?.contains("after") == true)
    #expect(lines.count == kept + notices.count + 1)
  }

  @Test func `Lines of many tasks come whole, and those of one in their order`() async throws {
    let lines = Lines()
    let log = lines.log()
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 { group.addTask { for number in 0..<100 { log.info("x", ["task": task, "number": number]) } } }
    }
    await log.flush(within: .seconds(60))
    var next = [Int](repeating: 0, count: 8)
    for line in lines.text.split(separator: "\n") {
      let object = try JSONText(checking: Array(line.utf8))
      let task = try #require(object.member("task").flatMap { Int($0.text) })
      #expect(object.member("number")?.text == "\(next[task])")
      next[task] += 1
    }
    #expect(next == [Int](repeating: 100, count: 8))
  }
}
