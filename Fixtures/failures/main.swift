import Guest

// Ends in the way that the input asks for.
switch String(decoding: readInput(), as: UTF8.self) {
case "exit":
  writeOutput("partial")
  fail("giving up", code: 3)
case "loop":
  while readInput().isEmpty {}
default:
  while true { writeOutput("a line that is written again and again\n") }
}
