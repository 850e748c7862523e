import WasmCore

/// The module `spectest` that scripts import from: it prints nothing, and has one of each thing that can be imported.
struct Spectest {
  let imports: Imports

  init(_ store: Store) throws {
    var imports = Imports()
    for (name, parameters) in Self.functions {
      imports.define("spectest", name, parameters: parameters) { _, _ in [] }
    }
    for (name, value) in Self.globals {
      imports.define("spectest", name, .global(try Global(store, GlobalType(value.type), value)))
    }
    let memory = Limits(minimum: 1, maximum: 2)
    imports.define("spectest", "memory", .memory(try Memory(store, MemoryType(limits: memory))))
    let funcref = ReferenceType(isNullable: true, heapType: .func)
    let table = Limits(minimum: 10, maximum: 20)
    imports.define("spectest", "table", .table(try Table(store, TableType(element: funcref, limits: table), initial: .funcref(nil))))
    if Features.supported.contains(.memory64) {
      let table64 = TableType(element: funcref, limits: table, addressType: .i64)
      imports.define("spectest", "table64", .table(try Table(store, table64, initial: .funcref(nil))))
    }
    self.imports = imports
  }

  private static let functions: [(name: String, parameters: [ValueType])] = [
    ("print", []), ("print_i32", [.i32]), ("print_i64", [.i64]), ("print_f32", [.f32]), ("print_f64", [.f64]),
    ("print_i32_f32", [.i32, .f32]), ("print_f64_f64", [.f64, .f64]),
  ]

  private static var globals: [(name: String, value: Value)] {
    [("global_i32", .i32(666)), ("global_i64", .i64(666)), ("global_f32", .f32(666.6)), ("global_f64", .f64(666.6))]
  }
}
