// What it costs to make a store and an instance of a module that is loaded already, with a memory of 64 KiB, and to call it once.
//
//   swift run -c release Instantiation

import WasmCore

/// (module (memory (export "memory") 1) (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))
let bytes: [UInt8] = [
  0x00, 0x61, 0x73, 0x6D, 0x01, 0x00, 0x00, 0x00, 0x01, 0x07, 0x01, 0x60, 0x02, 0x7F, 0x7F, 0x01, 0x7F, 0x03, 0x02, 0x01, 0x00, 0x05, 0x03, 0x01, 0x00, 0x01,
  0x07, 0x10, 0x02, 0x06, 0x6D, 0x65, 0x6D, 0x6F, 0x72, 0x79, 0x02, 0x00, 0x03, 0x61, 0x64, 0x64, 0x00, 0x00, 0x0A, 0x09, 0x01, 0x07, 0x00, 0x20, 0x00, 0x20,
  0x01, 0x6A, 0x0B,
]

/// The median time of one round among batches of a thousand, in microseconds.
func median(_ round: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let times = try (0..<50).map { _ in
    let time = try clock.measure { for _ in 0..<1_000 { try round() } }
    return Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3
  }
  return times.sorted()[times.count / 2]
}

let module = try Module(bytes)
let instantiation = try median { _ = try Store().instantiate(module) }
let withCall = try median { _ = try Store().instantiate(module).function("add")(.i32(1), .i32(2)) }
let instance = try Store().instantiate(module)
let add = try instance.function("add", as: ((Int32, Int32) -> Int32).self)
let call = try median { _ = try add(1, 2) }

func text(_ microseconds: Double) -> String { "\((microseconds * 100).rounded() / 100) µs" }
print("store and instance: \(text(instantiation))")
print("the same and a first call: \(text(withCall))")
print("a typed call: \(text(call))")
