import Guest

// Integers, separated by white space, come out sorted, one a line.
var numbers: [Int64] = []
for word in readInput().split(whereSeparator: { $0 <= 0x20 }) {
  guard let number = Int64(String(decoding: word, as: UTF8.self)) else { fail("not a number") }
  numbers.append(number)
}
numbers.sort()
for number in numbers { writeOutput("\(number)\n") }
