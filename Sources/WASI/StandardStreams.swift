import WasmCore

/// Where a program's standard input comes from.
public enum StandardInput: Sendable {
  /// These bytes, then the end.
  case bytes([UInt8])
  /// A descriptor of the host, which is neither rewound nor closed.
  case descriptor(Int32)
  /// A closure that is asked for at most so many bytes at a time and answers none at the end. What it throws ends the run.
  case provider(@Sendable (_ count: Int) throws -> [UInt8])
}

/// Where a program's standard output or error output goes.
public enum StandardOutput: Sendable {
  /// Into the outcome of the run.
  case captured
  /// A descriptor of the host, which is not closed.
  case descriptor(Int32)
  /// A closure that gets the bytes as they come. What it throws ends the run.
  case consumer(@Sendable ([UInt8]) throws -> Void)
}

/// A program has written more than it may.
public struct OutputLimitExceeded: Error, Hashable, CustomStringConvertible {
  /// How many bytes it may write, to both outputs together.
  public let limit: Int

  /// What happened, in words.
  public var description: String { "the program has written more than \(limit) bytes" }
}

/// The three descriptors that a program starts with and whatever is left of its allowance of output.
final class StandardStreams {
  /// How often a call that waits for the host looks whether the program is to be stopped.
  static let patience: Int32 = 10
  /// The most that is moved between the host and a guest at once.
  static let chunk = 64 << 10

  enum Descriptor: UInt32 {
    case input = 0
    case output = 1
    case errorOutput = 2
  }

  let input: InputStream
  let output: OutputStream
  let errorOutput: OutputStream
  private(set) var closed: Set<Descriptor> = []
  private let outputLimit: Int?
  private var bytesWritten = 0

  init(input: StandardInput, output: StandardOutput, errorOutput: StandardOutput, outputLimit: Int?) {
    self.input = InputStream(input)
    self.output = OutputStream(output)
    self.errorOutput = OutputStream(errorOutput)
    self.outputLimit = outputLimit.map { max($0, 0) }
  }

  /// The open descriptor of this number.
  func descriptor(_ number: UInt32) throws(Errno) -> Descriptor {
    guard let descriptor = Descriptor(rawValue: number), !closed.contains(descriptor) else { throw .badDescriptor }
    return descriptor
  }

  func close(_ descriptor: Descriptor) { closed.insert(descriptor) }

  /// Writes what another run has written, and closes what it has closed.
  func restore(_ state: SystemState, _ interruption: Interruption) throws {
    closed = state.closed
    for part in state.written { try write(part.bytes, to: part.isError ? errorOutput : output, interruption) }
  }

  /// The stream behind a descriptor that is open for writing.
  func outputStream(_ number: UInt32) throws(Errno) -> OutputStream {
    switch try descriptor(number) {
    case .input: throw .badDescriptor
    case .output: output
    case .errorOutput: errorOutput
    }
  }

  /// The stream behind a descriptor that is open for reading.
  func inputStream(_ number: UInt32) throws(Errno) -> InputStream {
    guard try descriptor(number) == .input else { throw .badDescriptor }
    return input
  }

  /// Writes all of the bytes, or as many as the limit leaves and then ends the run.
  func write(_ bytes: [UInt8], to stream: OutputStream, _ interruption: Interruption) throws {
    let allowed = outputLimit.map { min(bytes.count, $0 - bytesWritten) } ?? bytes.count
    if allowed > 0 { try stream.write(bytes, count: allowed, interruption) }
    bytesWritten += allowed
    if let outputLimit, allowed < bytes.count { throw OutputLimitExceeded(limit: outputLimit) }
  }
}

/// A source of bytes that are looked at before they are taken.
final class InputStream {
  private let source: StandardInput
  /// What has been read and not yet taken.
  private(set) var available: ArraySlice<UInt8> = []

  init(_ source: StandardInput) {
    self.source = source
    if case .bytes(let bytes) = source { available = bytes[...] }
  }

  /// Makes at least one byte available, unless the input is at its end; asks for no more than the guest wants,
  /// so that what it leaves is left for the next reader of the host's descriptor.
  func fill(atMost count: Int, _ interruption: Interruption) throws {
    guard available.isEmpty else { return }
    let count = min(count, StandardStreams.chunk)
    switch source {
    case .bytes: break
    case .provider(let provide): available = try provide(count)[...]
    case .descriptor(let descriptor): available = try Self.read(descriptor, atMost: count, interruption)[...]
    }
  }

  /// Takes the first of the available bytes.
  func consume(_ count: Int) { available = available.dropFirst(count) }

  /// How many bytes can be read without waiting, as far as that is known.
  var readyCount: Int {
    if case .bytes = source { available.count } else { max(available.count, 1) }
  }

  private static func read(_ descriptor: Int32, atMost count: Int, _ interruption: Interruption) throws -> [UInt8] {
    while true {
      try interruption.check()
      guard SystemCalls.wait(for: .readable, descriptor, milliseconds: StandardStreams.patience) else { continue }
      do {
        if let bytes = try SystemCalls.read(descriptor, atMost: count) { return bytes }
      } catch {
        throw Errno(error)
      }
    }
  }
}

/// A sink of bytes.
final class OutputStream {
  private enum Sink {
    case captured
    case descriptor(Int32, isFile: Bool)
    case consumer(@Sendable ([UInt8]) throws -> Void)
  }
  private let sink: Sink
  /// What was written, when it is captured.
  private(set) var captured: [UInt8] = []

  init(_ output: StandardOutput) {
    sink =
      switch output {
      case .captured: .captured
      case .descriptor(let descriptor): .descriptor(descriptor, isFile: SystemCalls.isFile(descriptor))
      case .consumer(let consume): .consumer(consume)
      }
  }

  /// Writes the first bytes of an array.
  func write(_ bytes: [UInt8], count: Int, _ interruption: Interruption) throws {
    switch sink {
    case .captured: captured += bytes.prefix(count)
    case .consumer(let consume): try consume(count == bytes.count ? bytes : Array(bytes.prefix(count)))
    case .descriptor(let descriptor, let isFile): try Self.write(descriptor, bytes.prefix(count), isFile: isFile, interruption)
    }
  }

  private static func write(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>, isFile: Bool, _ interruption: Interruption) throws {
    var rest = bytes
    while !rest.isEmpty {
      try interruption.check()
      guard isFile || SystemCalls.wait(for: .writable, descriptor, milliseconds: StandardStreams.patience) else { continue }
      do {
        rest = rest.dropFirst(try SystemCalls.write(descriptor, rest, isFile: isFile))
      } catch {
        throw Errno(error)
      }
    }
  }
}

extension Errno {
  /// The answer for a failure of the host.
  init(_ failure: SystemCalls.Failure) {
    self =
      switch failure {
      case .brokenPipe: .brokenPipe
      case .noSpace: .noSpace
      case .badDescriptor: .badDescriptor
      default: .inputOutput
      }
  }
}
