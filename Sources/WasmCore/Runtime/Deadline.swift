/// Actions that happen after a while: how a program's time limit is kept.
///
/// One thread serves all deadlines of the process; it is started by the first one and sleeps until the earliest.
/// An action is late by less than a millisecond on a machine that has a processor to spare.
public enum Deadline {
  /// A deadline that can be called off.
  public struct Token: Sendable {
    fileprivate let entry: TimerThread.Key?

    /// Calls the deadline off.
    ///
    /// When this returns, the action has happened, is happening, or never will. Does nothing the second time.
    /// - Complexity: O(log *n*) comparisons among the pending deadlines and one move of memory.
    public func cancel() {
      if let entry { TimerThread.shared.remove(entry) }
    }
  }

  /// Calls the action once, on the timer's thread, when the duration has passed.
  ///
  /// The action must be brief and must not block: all other deadlines wait for it. When the system has no thread for the timer,
  /// the action is called at once: a limit that can't be watched must end a program, not set it free.
  public static func after(_ duration: Duration, _ action: @escaping @Sendable () -> Void) -> Token {
    guard let entry = TimerThread.shared.add(after: nanoseconds(duration), action) else {
      action()
      return Token(entry: nil)
    }
    return Token(entry: entry)
  }

  /// A duration as a number that can be added to a clock reading without overflow: at most some hundred years, at least nothing.
  private static func nanoseconds(_ duration: Duration) -> UInt64 {
    let (seconds, attoseconds) = duration.components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let (whole, overflow) = UInt64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
    let most = UInt64.max / 4
    return overflow || whole > most ? most : whole + UInt64(attoseconds) / 1_000_000_000
  }
}

/// The thread, its lock and its list of what is to happen when.
private final class TimerThread: @unchecked Sendable {
  static let shared = TimerThread()

  /// When an entry is due; the number tells apart those that are due together and keeps their order.
  struct Key: Comparable {
    var due: UInt64
    var number: UInt64
    static func < (a: Key, b: Key) -> Bool { (a.due, a.number) < (b.due, b.number) }
  }

  private static let stackBytes = 256 << 10

  private let lock = WakingLock()
  /// What is to happen, the earliest last.
  private var entries: [(key: Key, action: @Sendable () -> Void)] = []
  private var lastNumber: UInt64 = 0
  /// When the thread wakes by itself.
  ///
  /// FAST: a deadline after that need not wake it now, which is the usual case where one short run follows another.
  private var wakeTime = UInt64.max
  private var isRunning = false

  /// Files an action; nil when there is no thread to do it.
  func add(after delay: UInt64, _ action: @escaping @Sendable () -> Void) -> Key? {
    lock.lock()
    defer { lock.unlock() }
    if !isRunning {
      isRunning = NativeThread.start(stackBytes: Self.stackBytes) { TimerThread.shared.serve() }
      if !isRunning { return nil }
    }
    lastNumber += 1
    let key = Key(due: WakingLock.now + delay, number: lastNumber)
    entries.insert((key, action), at: place(of: key))
    if key.due < wakeTime { lock.wake() }
    return key
  }

  /// Takes an action out again. The thread may wake for nothing, which is cheaper than telling it.
  func remove(_ key: Key) {
    lock.lock()
    defer { lock.unlock() }
    let place = place(of: key)
    if place < entries.count, entries[place].key == key { entries.remove(at: place) }
  }

  /// Where the key is or belongs among the entries, which lie in falling order.
  private func place(of key: Key) -> Int {
    var range = entries.startIndex..<entries.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = entries[middle].key > key ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  private func serve() {
    lock.lock()
    while true {
      wakeTime = entries.last?.key.due ?? .max
      guard let next = entries.last else {
        lock.wait()
        continue
      }
      guard next.key.due <= WakingLock.now else {
        lock.wait(until: next.key.due)
        continue
      }
      entries.removeLast()
      lock.unlock()
      next.action()
      lock.lock()
    }
  }
}
