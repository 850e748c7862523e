import Foundation
import WasmCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program to run once: without input, in an environment of its own, with its two outputs taken together.
struct ChildProcess: Sendable {
  /// How it ended.
  enum Ending: Sendable, Hashable {
    case exited(Int32)
    case signalled(Int32)
    case timeLimit
    case cancelled
  }

  /// What came of it.
  struct Outcome: Sendable {
    var ending: Ending
    /// The beginning of what it wrote.
    var output: String
  }

  var executable: String
  var arguments: [String]
  var directory: String
  var environment: [String: String]
  var deadline: ContinuousClock.Instant
  /// The bytes of output that are kept; the rest is read and dropped, so that the program does not wait for a reader.
  var outputLimit: Int

  /// Runs it to its end on the current thread. Afterwards no process of its group is left.
  func run(_ cancellation: Cancellation) throws -> Outcome {
    if cancellation.isCancelled { return Outcome(ending: .cancelled, output: "") }
    let pipe = Pipe()
    let process = Process()
    let end = EndOfProcess(of: process)
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: directory, directoryHint: .isDirectory)
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    defer { try? pipe.fileHandleForReading.close() }
    Self.keepFromOtherChildren(pipe)
    do {
      try process.run()
    } catch {
      try? pipe.fileHandleForWriting.close()
      throw error
    }
    // Foundation makes each child the leader of a process group.
    cancellation.attach(process.processIdentifier)
    try? pipe.fileHandleForWriting.close()

    let identifier = process.processIdentifier
    var reader = OutputReader(descriptor: pipe.fileHandleForReading.fileDescriptor, limit: outputLimit)
    let inTime = reader.read(until: { end.hasCome(to: identifier) }, deadline) { cancellation.detach() }
    cancellation.detach()
    let ending: Ending = cancellation.isCancelled ? .cancelled : inTime ? end.ending : .timeLimit
    return Outcome(ending: ending, output: String(decoding: reader.bytes, as: UTF8.self))
  }

  /// A child that another thread starts now must not inherit the writing end: the end of the output would wait for it.
  private static func keepFromOtherChildren(_ pipe: Pipe) {
    for handle in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
      _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
  }
}

/// Whether and how a process has ended.
final class EndOfProcess: Sendable {
  private let recorded = Guarded<ChildProcess.Ending?>(nil)

  /// To be made before the process is started: Foundation tells it how that ended when it has reaped it.
  init(of process: Process) {
    process.terminationHandler = { [self] in record($0) }
  }

  private func record(_ process: Process) {
    let status = process.terminationStatus
    recorded.withLock { $0 = process.terminationReason == .uncaughtSignal ? .signalled(status) : .exited(status) }
  }

  var ending: ChildProcess.Ending { recorded.withLock { $0 } ?? .signalled(SIGKILL) }

  /// Whether the process has ended. Foundation notices only when all have gone that it was inherited by: descendants, and children
  /// that other threads have started meanwhile. So this looks for itself, and leaves the process for Foundation to be reaped.
  func hasCome(to process: pid_t) -> Bool {
    recorded.withLock { recorded in
      if recorded != nil { return true }
      var information = siginfo_t()
      guard waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0, information.si_signo == SIGCHLD else { return false }
      recorded = information.si_code == Int32(CLD_EXITED) ? .exited(information.childStatus) : .signalled(information.childStatus)
      return true
    }
  }
}

extension siginfo_t {
  /// The exit status or the signal that ended a child.
  fileprivate var childStatus: Int32 {
    #if canImport(Glibc)
      _sifields._sigchld.si_status
    #elseif canImport(Musl)
      __si_fields.__si_common.__second.__sigchld.si_status
    #else
      si_status
    #endif
  }
}

/// Reads what a process and its descendants write.
private struct OutputReader {
  let descriptor: Int32
  let limit: Int
  private(set) var bytes: [UInt8] = []

  init(descriptor: Int32, limit: Int) {
    (self.descriptor, self.limit) = (descriptor, limit)
  }

  /// Reads until the process has ended and the output too, killing the process group when the first happens or at the deadline.
  ///
  /// A descendant that has left the process group may hold the output open; it is not waited for.
  /// - Returns: Whether the process ended by itself in time.
  mutating func read(until hasEnded: () -> Bool, _ deadline: ContinuousClock.Instant, _ kill: () -> Void) -> Bool {
    var inTime = true
    var patience: ContinuousClock.Instant?
    var isOpen = true
    while true {
      let now = ContinuousClock.now
      let hasEnded = hasEnded()
      let isPatient = patience.map { now < $0 } ?? true
      if hasEnded, !isOpen || !isPatient { return inTime }
      if patience == nil, hasEnded || now >= deadline {
        inTime = hasEnded
        kill()
        patience = now + .milliseconds(500)
      }
      if isOpen { isOpen = readAvailable() } else { usleep(2000) }
    }
  }

  /// Waits a moment for output and takes it; false at its end.
  private mutating func readAvailable() -> Bool {
    var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&event, 1, 20) > 0 else { return true }
    var failure: Int32 = 0
    let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      let result = Self.readBytes(descriptor, buffer)
      failure = result < 0 ? errno : 0
      count = max(result, 0)
    }
    bytes += part.prefix(limit - bytes.count)
    return !part.isEmpty || failure == EINTR
  }

  private static func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}
