import Guest

var calls = 0

func recurse(_ depth: Int) -> Int {
  calls += 1
  if calls < 0 { return depth }
  let below = recurse(depth &+ 1)
  return below &+ recurse(below)
}

// Traps in the way that the input asks for.
let text = String(decoding: readInput(), as: UTF8.self)
let numbers = text.utf8.map { Int($0) }
switch text {
case "index": print("\(numbers[numbers.count])")
case "overflow": print("\(numbers.reduce(Int.max, +))")
case "depth": print("\(recurse(0))")
default:
  while true { _ = UnsafeMutablePointer<Int>.allocate(capacity: 100_000) }
}
