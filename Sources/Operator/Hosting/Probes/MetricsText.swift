/// The text format that Prometheus reads, version 0.0.4.
enum MetricsText {
  static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  /// A metric with its explanation; nothing when it has no series.
  static func text(_ family: any MetricFamily) async -> String {
    let samples = await family.samples()
    if samples.isEmpty { return "" }
    let lines = samples.map { "\(family.name)\($0.suffix)\(labels($0.labels)) \(number($0.value))" }
    return (["# HELP \(family.name) \(escaped(family.help, ["\\": "\\\\", "\n": "\\n"]))", "# TYPE \(family.name) \(family.kind.rawValue)"] + lines).joined(separator: "\n") + "\n"
  }

  private static func labels(_ labels: [MetricSample.Label]) -> String {
    if labels.isEmpty { return "" }
    let escapes: [Unicode.Scalar: String] = ["\\": "\\\\", "\n": "\\n", "\"": "\\\""]
    return "{" + labels.map { "\($0.name)=\"\(escaped($0.value, escapes))\"" }.joined(separator: ",") + "}"
  }

  private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += escapes[$1] ?? String($1) }
  }

  /// Whole numbers without a fraction, as people expect counts.
  static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    return value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
