import Guest

// Ends in the way that the input asks for.
switch String(decoding: readInput(), as: UTF8.self) {
case "exit":
  writeOutput("partial")
  fail("giving up", code: 3)
case "loop":
  var counter: UInt32 = 1
  while counter != 0 { counter = counter &* 5 | 1 }
default:
  while true { writeOutput("a line that is written again and again\n") }
}
