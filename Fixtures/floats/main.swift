import Guest

// For each number of the input: itself, a third of it, its square root and the sum so far, in the shortest digits that name them.
var sum = 0.0
for word in readInput().split(whereSeparator: { $0 <= 0x20 }) {
  guard let number = Double(decimal: String(decoding: word, as: UTF8.self)) else { fail("not a number") }
  sum += number
  print("\(number) \(number / 3) \(number.squareRoot()) \(sum)")
}
