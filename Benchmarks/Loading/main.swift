// What it costs to load modules that are made to be expensive, in nanoseconds of a processor for each byte: each kind has very many of one thing.
//
//   swift run -c release Loading [KIND…]
//   swift run -c release Loading MODULE.wasm…       milliseconds for each of these modules

import Foundation
import TestSupport
import WasmCore

// MARK: Putting modules together

func number(_ value: Int) -> [UInt8] { Assembler.unsigned(UInt64(value)) }
func sized(_ contents: [UInt8]) -> [UInt8] { number(contents.count) + contents }
func name(_ text: String) -> [UInt8] { sized(Array(text.utf8)) }

/// A section of so many items.
func section(_ id: UInt8, _ count: Int, _ item: (Int) -> [UInt8]) -> [UInt8] {
  var contents = number(count)
  for index in 0..<count { contents += item(index) }
  return [id] + sized(contents)
}

func module(_ sections: [UInt8]...) -> [UInt8] { [0x00, 0x61, 0x73, 0x6D, 0x01, 0x00, 0x00, 0x00] + sections.joined() }

func type(_ parameters: [UInt8] = [], _ results: [UInt8] = []) -> [UInt8] { [0x60] + sized(parameters) + sized(results) }

/// Functions of the first type.
func functions(_ count: Int, type: [UInt8] = type(), locals: [UInt8] = [0], before: [UInt8] = [], _ code: [UInt8]) -> [UInt8] {
  let body = sized(locals + code + [0x0B])
  return module(section(1, 1) { _ in type }, section(3, count) { _ in [0] }, before, section(10, count) { _ in body })
}

func repeated(_ code: [UInt8], _ count: Int) -> [UInt8] { Array(repeatElement(code, count: count).joined()) }

/// A different list of value types for each number.
func distinct(_ number: Int) -> [UInt8] {
  var (rest, types) = (number + 1, [UInt8]())
  while rest > 0 {
    types.append([0x7F, 0x7E, 0x7D, 0x7C, 0x70, 0x6F][rest % 6])
    rest /= 6
  }
  return types
}

// MARK: Kinds

let million = 1_000_000
let memory: [UInt8] = [5, 3, 1, 0, 1]
let table: [UInt8] = [4, 4, 1, 0x70, 0, 1]
let operands = [UInt8](repeating: 0x7F, count: 1_000)

let kinds: [(name: String, bytes: () -> [UInt8])] = [
  ("different function types", { module(section(1, 900_000) { type(distinct($0)) }) }),
  ("equal function types", { module(section(1, million) { _ in type() }) }),
  ("types of 1,000 parameters", { module(section(1, 4_000) { type(operands.dropLast(10) + distinct($0)) }) }),
  ("imports", { module(section(1, 1) { _ in type() }, section(2, million) { name("") + name("\($0)") + [0, 0] }) }),
  ("imports of the same name", { module(section(1, 1) { _ in type() }, section(2, million) { _ in [0, 0, 0, 0] }) }),
  ("imported globals", { module(section(2, million) { _ in [0, 0, 3, 0x7F, 0] }) }),
  ("exports", { module(memory, section(7, million) { name("\($0)") + [2, 0] }) }),
  ("exports with long names", { module(memory, section(7, 10_000) { name(String(repeating: "é", count: 250) + "\($0)") + [2, 0] }) }),
  ("globals", { module(section(6, million) { _ in [0x7F, 0, 0x41, 0, 0x0B] }) }),
  ("globals that read globals", { module(section(6, million) { [0x7F, 0] + ($0 == 0 ? [0x41, 0] : [0x23] + number($0 - 1)) + [0x0B] }) }),
  ("long initialisers", { module(section(6, 10) { _ in [0x7F, 0, 0x41, 0] + repeated([0x41, 1, 0x6A], 300_000) + [0x0B] }) }),
  ("memories", { module(section(5, 100_000) { _ in [0, 0] }) }),
  ("tables", { module(section(4, 100_000) { _ in [0x70, 0, 0] }) }),
  ("element segments", { module(table, section(9, million) { _ in [0, 0x41, 0, 0x0B, 0] }) }),
  ("elements", { functions(1, before: table + section(9, 1) { _ in [1, 0] + number(4 * million) + [UInt8](repeating: 0, count: 4 * million) }, []) }),
  ("elements as expressions", { module(section(9, 1) { _ in [5, 0x70] + number(million) + repeated([0xD0, 0x70, 0x0B], million) }) }),
  ("data segments", { module(memory, section(11, 100_000) { _ in [0, 0x41, 0, 0x0B, 1, 0] }) }),
  ("custom sections", { module(repeated([0, 2, 1, 0x41], million)) }),
  ("names of functions", { functions(1, []) + [0] + sized(name("name") + [1] + sized(number(million) + (0..<million).flatMap { number($0) + name("f\($0)") })) }),
  ("functions", { functions(million, []) }),
  ("functions of 50,000 locals", { functions(500_000, locals: [1] + number(50_000) + [0x7F], []) }),
  ("functions with runs of locals", { functions(1_000, locals: number(2_000) + repeated([1, 0x7F, 1, 0x7E], 1_000), []) }),
  ("empty runs of locals", { functions(10, locals: number(300_000) + repeated([0, 0x7F], 300_000), []) }),
  ("a straight line", { functions(1, repeated([0x41, 1, 0x41, 2, 0x6A, 0x1A], million)) }),
  ("nested blocks", { functions(1, repeated([0x02, 0x40], 900_000) + [UInt8](repeating: 0x0B, count: 900_000)) }),
  ("nested loops in one another", { functions(20, repeated([0x03, 0x40], 60_000) + [0x0C, 0] + [UInt8](repeating: 0x0B, count: 60_000)) }),
  ("if and else", { functions(1, repeated([0x41, 0, 0x04, 0x40, 0x05, 0x0B], million)) }),
  ("code that can't be reached", { functions(1, [0x00] + repeated([0x6A, 0x1A], 3 * million)) }),
  ("a high stack of operands", { functions(40, repeated([0x41, 0], 65_000) + repeated([0x1A], 65_000)) }),
  ("labels of tables", { functions(60, [0x41, 0, 0x0E] + number(65_520) + [UInt8](repeating: 0, count: 65_521)) }),
  ("labels of tables, far away", { functions(60, repeated([0x02, 0x40], 100) + [0x41, 0, 0x0E] + number(65_520) + [UInt8](repeating: 99, count: 65_521) + [UInt8](repeating: 0x0B, count: 100)) }),
  ("branches that wait for an end", { functions(1, [0x02, 0x40] + repeated([0x41, 0, 0x0D, 0], million) + [0x0B]) }),
  ("calls that move 1,000 operands", { functions(1, type: type(operands, operands), [0x00] + repeated([0x10, 0], 5_000) + repeated([0x01], 5 * million)) }),
  ("indirect calls", { functions(1, before: table, repeated([0x41, 0, 0x11, 0, 0], million)) }),
  ("locals pending on the stack", { functions(1, locals: [1, 1, 0x7F], repeated([0x20, 0], 60_000) + repeated([0x41, 0, 0x21, 0, 0x20, 0, 0x1A], 500_000) + [UInt8](repeating: 0x1A, count: 60_000)) }),
]

// MARK: Measuring

/// The processor time that something takes, in nanoseconds: what else the machine does is none of ours.
func nanoseconds(_ body: () throws -> Void) rethrows -> Double {
  let start = clock()
  try body()
  return Double(clock() - start) * (1e9 / Double(CLOCKS_PER_SEC))
}

/// What it costs to load a module in one of the ways of validating it, in milliseconds.
func milliseconds(_ bytes: [UInt8], _ validation: Module.Validation) throws -> Double {
  let times = try (0..<10).map { _ in try nanoseconds { _ = try Module(bytes, validation: validation) } }
  return ((times.min() ?? 0) / 1e5).rounded() / 10
}

let files = CommandLine.arguments.dropFirst().filter { $0.hasSuffix(".wasm") }
if !files.isEmpty {
  print("| module | bytes | ms | ms, bodies left for their first call |\n| --- | --- | --- | --- |")
  for file in files {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
    print("| \(file) | \(bytes.count) | \(try milliseconds(bytes, .eager)) | \(try milliseconds(bytes, .lazy)) |")
  }
  exit(0)
}

let wanted = CommandLine.arguments.dropFirst()
print("| kind | bytes | ns for each byte |\n| --- | --- | --- |")
for kind in kinds where wanted.isEmpty || wanted.contains(kind.name) {
  let bytes = kind.bytes()
  do {
    let time = try (0..<3).map { _ in try nanoseconds { _ = try Module(bytes) } }.min() ?? 0
    print("| \(kind.name) | \(bytes.count) | \((time / Double(bytes.count) * 10).rounded() / 10) |")
  } catch {
    print("| \(kind.name) | \(bytes.count) | \(error) |")
  }
}
