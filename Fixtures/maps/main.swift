import Guest

// Counts the words of the input and writes them as JSON, the most frequent first.
var counts: [String: Int] = [:]
for word in readInput().split(whereSeparator: { !(0x61...0x7a).contains($0 | 0x20) }) {
  counts[String(decoding: word.map { $0 | 0x20 }, as: UTF8.self), default: 0] += 1
}
var result = JSONObject()
for (word, count) in counts.sorted(by: { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }) {
  result[word] = JSON(count)
}
writeJSON(.object(result))
