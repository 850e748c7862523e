"""The programs of the nodes, in Swift, since its compiler is always there."""

import uuid

GREETING = """import Guest

let input = readJSON()
writeJSON(["greeting": "Hello, \\(input["name"]?.string ?? "World")"])
"""

BROKEN = """import Guest

writeJSON(["greeting": missing])
"""
COMPILER_TEXT = "cannot find 'missing' in scope"

# Greets, too, but for some names that it does something else for.
MOODY = """import Guest

let input = readJSON()
let name = input["name"]?.string ?? "World"
if name == "crash" {
  writeError("no more")
  fatalError()
}
if name == "big" {
  var text = "x"
  while text.utf8.count < 300_000 { text += text }
  writeJSON(["greeting": "\\(text)"])
} else {
  if name == "slow" || name.utf8.first == 98 {
    // Two seconds, or for names that begin with a b some hundredths of one.
    var sum: UInt64 = 1
    for _ in 0..<(name == "slow" ? 60 : 1) {
      for round in 0..<40_000_000 { sum = sum &* 6_364_136_223_846_793_005 &+ UInt64(truncatingIfNeeded: round) }
    }
    if sum == 0 { writeError("never") }
  }
  writeJSON(["greeting": "Hello, \\(name)"])
}
"""


def new(program: str) -> str:
    """The program as no cache has it yet."""
    return f"// {uuid.uuid4()}\n{program}"


def slow_to_compile() -> str:
    """The greeting, with functions that keep the compiler busy for half a minute."""
    functions = "\n".join(
        f"func busy{number}(_ n: Int) -> Int {{ (0..<n).map {{ $0 &* {number} }}.filter {{ $0 & 1 == 0 }}.map {{ [$0, {number}] }}.sorted {{ $0[0] < $1[0] }}.reduce({number}) {{ $0 ^ $1.count }} }}"
        for number in range(200)
    )
    return new(f'{GREETING}{functions}\nif input["busy"] != nil {{ writeJSON(["busy": "\\(busy0(3) ^ busy1(3) ^ busy2(3))"]) }}\n')
