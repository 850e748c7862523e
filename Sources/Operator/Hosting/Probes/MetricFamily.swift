import WasmCore

/// A metric with all its series, as it can be written.
protocol MetricFamily: Sendable {
  var name: String { get }
  /// What it means, for people.
  var help: String { get }
  var kind: MetricKind { get }
  /// The series at present, in the order in which they are written.
  func samples() async -> [MetricSample]
}

/// The kinds that readers know.
enum MetricKind: String, Sendable {
  case counter, gauge, histogram
}

/// One number of a metric.
struct MetricSample: Sendable, Hashable {
  /// What a label distinguishes, and its value.
  struct Label: Sendable, Hashable {
    var name: String
    var value: String
  }

  /// What is added to the metric's name, such as `_count`.
  var suffix = ""
  var labels: [Label] = []
  var value: Double
}

/// The numbers that a metric has, by the values of its labels.
///
/// Values could come from outside, and readers keep every combination for ever: beyond a limit, new ones are counted together as `other`.
final class MetricSeries<State: Sendable>: Sendable {
  private let labels: [String]
  private let limit: Int
  private let initial: State
  private let states: Guarded<[[String]: State]>

  static var other: String { "other" }

  /// - Parameter combinations: Combinations of values that are there from the beginning: a rate is only seen of what has been 0 before.
  init(labels: [String], initial: State, combinations: [[String]], limit: Int = 100) {
    (self.labels, self.initial, self.limit) = (labels, initial, limit)
    let first = labels.isEmpty ? [[]] : combinations
    states = Guarded(Dictionary(first.map { ($0, initial) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Changes the series with these values of the labels.
  func update(_ values: [String], _ change: (inout State) -> Void) {
    states.withLock { states in
      let isKnown = states[values] != nil || states.count < limit
      let key = isKnown ? values : values.map { _ in Self.other }
      change(&states[key, default: initial])
    }
  }

  /// All series with their labels, in the order of the values.
  func all() -> [(labels: [MetricSample.Label], state: State)] {
    let states = states.withLock { $0 }
    return states.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { values, state in
      (zip(labels, values).map { MetricSample.Label(name: $0, value: $1) }, state)
    }
  }
}
