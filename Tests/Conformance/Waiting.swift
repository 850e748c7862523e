/// What of a script is skipped because it waits for a feature. The list can only shrink: a script that skips more fails,
/// and one that skips less must have its row changed.
struct Waiting: Equatable {
  /// Modules that are not loaded.
  var modules: Int
  /// Assertions on such modules, and on modules that import from them.
  var assertions: Int
  /// The features, as `Features` names them.
  var features: Set<String>

  /// What a script skipped, if it did.
  init?(_ score: Score) {
    guard score.skippedModules + score.skipped > 0 else { return nil }
    (modules, assertions, features) = (score.skippedModules, score.skipped, score.awaited)
  }

  private init?(row: Substring) {
    let columns = row.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: true)
    guard columns.count == 4, let modules = Int(columns[1]), let assertions = Int(columns[2]) else { return nil }
    (self.modules, self.assertions) = (modules, assertions)
    features = Set(columns[3].split(separator: ",").map { String($0.drop(while: \.isWhitespace)) })
  }

  /// A script's row as it has to be in the table.
  static func row(_ name: String, _ score: Score) -> String {
    guard let waiting = Waiting(score) else { return "nothing of \(name)" }
    return "\(name) \(waiting.modules) \(waiting.assertions) \(waiting.features.sorted().joined(separator: ", "))"
  }

  /// The scripts that are skipped in whole or in part.
  static let list = Dictionary(
    uniqueKeysWithValues: table.split(separator: "\n").dropFirst().compactMap { row in
      Waiting(row: row).map { (String(row.prefix { $0 != " " }), $0) }
    })

  private static let table = """
    script modules assertions features
    address64 4 238 64-bit memory
    align64 26 85 64-bit memory
    array 7 47 garbage collection
    array_copy 1 34 garbage collection
    array_fill 1 29 garbage collection
    array_init_data 2 44 garbage collection
    array_init_elem 3 33 garbage collection
    array_new_data 5 23 garbage collection
    array_new_elem 5 19 garbage collection
    binary-gc 0 1 garbage collection
    binary_leb128_64 1 1 64-bit memory
    br_if 0 1 function references
    br_on_cast 3 31 function references, garbage collection
    br_on_cast_fail 3 31 function references, garbage collection
    br_on_non_null 3 9 function references
    br_on_null 3 7 function references
    br_table 1 161 function references
    bulk64 5 45 64-bit memory
    call_indirect64 1 1 64-bit memory
    call_ref 4 31 function references
    elem 16 2 function references
    endianness64 1 68 64-bit memory
    exports 0 1 exception handling
    extern 1 16 garbage collection
    float_memory64 6 60 64-bit memory
    func 0 1 function references
    global 1 6 function references
    i16x8_relaxed_q15mulr_s 1 2 SIMD
    i31 6 57 function references, garbage collection
    i32x4_relaxed_trunc 1 0 SIMD
    i8x16_relaxed_swizzle 1 5 SIMD
    imports 12 46 exception handling
    instance 8 12 exception handling, function references
    linking 4 37 function references
    load64 1 83 64-bit memory
    local_init 2 8 function references
    local_tee 0 1 function references
    memory64 10 50 64-bit memory
    memory64-imports 36 30 64-bit memory
    memory_copy64 22 549 64-bit memory
    memory_fill64 11 83 64-bit memory
    memory_grow64 4 45 64-bit memory
    memory_init64 29 207 64-bit memory
    memory_redundancy64 1 4 64-bit memory
    memory_trap64 2 170 64-bit memory
    ref 1 12 function references
    ref_as_non_null 2 5 function references
    ref_cast 2 40 garbage collection
    ref_eq 1 87 function references, garbage collection
    ref_is_null 2 16 function references
    ref_null 2 32 garbage collection
    ref_test 2 68 garbage collection
    relaxed_dot_product 1 10 SIMD
    relaxed_laneselect 1 11 SIMD
    relaxed_madd_nmadd 2 17 SIMD
    relaxed_min_max 1 24 SIMD
    return_call_ref 5 46 function references
    select 0 1 function references
    simd_address 3 44 SIMD
    simd_align 46 20 SIMD
    simd_bit_shift 2 235 SIMD
    simd_bitwise 2 167 SIMD
    simd_boolean 2 271 SIMD
    simd_const 251 205 SIMD
    simd_conversions 2 250 SIMD
    simd_f32x4 2 780 SIMD
    simd_f32x4_arith 3 1819 SIMD
    simd_f32x4_cmp 2 2599 SIMD
    simd_f32x4_pmin_pmax 1 3878 SIMD
    simd_f32x4_rounding 1 184 SIMD
    simd_f64x2 2 801 SIMD
    simd_f64x2_arith 3 1822 SIMD
    simd_f64x2_cmp 2 2677 SIMD
    simd_f64x2_pmin_pmax 1 3878 SIMD
    simd_f64x2_rounding 1 184 SIMD
    simd_i16x8_arith 2 192 SIMD
    simd_i16x8_arith2 2 168 SIMD
    simd_i16x8_cmp 2 463 SIMD
    simd_i16x8_extadd_pairwise_i8x16 1 20 SIMD
    simd_i16x8_extmul_i8x16 1 116 SIMD
    simd_i16x8_q15mulr_sat_s 1 29 SIMD
    simd_i16x8_sat_arith 2 216 SIMD
    simd_i32x4_arith 2 192 SIMD
    simd_i32x4_arith2 2 135 SIMD
    simd_i32x4_cmp 2 463 SIMD
    simd_i32x4_dot_i16x8 1 31 SIMD
    simd_i32x4_extadd_pairwise_i16x8 1 20 SIMD
    simd_i32x4_extmul_i16x8 1 116 SIMD
    simd_i32x4_trunc_sat_f32x4 1 106 SIMD
    simd_i32x4_trunc_sat_f64x2 1 106 SIMD
    simd_i64x2_arith 2 198 SIMD
    simd_i64x2_arith2 2 23 SIMD
    simd_i64x2_cmp 1 112 SIMD
    simd_i64x2_extmul_i32x4 1 116 SIMD
    simd_i8x16_arith 2 129 SIMD
    simd_i8x16_arith2 2 203 SIMD
    simd_i8x16_cmp 2 443 SIMD
    simd_i8x16_sat_arith 2 200 SIMD
    simd_int_to_int_extend 1 252 SIMD
    simd_lane 12 357 SIMD
    simd_linking 2 0 SIMD
    simd_load 14 21 SIMD
    simd_load16_lane 1 35 SIMD
    simd_load32_lane 1 23 SIMD
    simd_load64_lane 1 15 SIMD
    simd_load8_lane 1 51 SIMD
    simd_load_extend 2 96 SIMD
    simd_load_splat 2 120 SIMD
    simd_load_zero 2 31 SIMD
    simd_memory-multi 1 0 SIMD
    simd_select 1 6 SIMD
    simd_splat 4 180 SIMD
    simd_store 2 23 SIMD
    simd_store16_lane 1 35 SIMD
    simd_store32_lane 1 23 SIMD
    simd_store64_lane 1 15 SIMD
    simd_store8_lane 1 51 SIMD
    struct 6 23 garbage collection
    table 6 15 function references
    table-sub 1 0 function references
    table64 12 2 64-bit memory
    table_copy64 22 14 64-bit memory
    table_copy_mixed 1 3 64-bit memory
    table_fill64 1 70 64-bit memory
    table_get64 1 9 64-bit memory
    table_grow64 1 21 64-bit memory
    table_init 1 1 garbage collection
    table_init64 4 91 64-bit memory, garbage collection
    table_set64 1 18 64-bit memory
    table_size64 1 36 64-bit memory
    tag 4 4 exception handling, garbage collection
    throw 1 12 exception handling
    throw_ref 1 14 exception handling
    try_table 6 58 exception handling, function references
    type-canon 2 0 garbage collection
    type-equivalence 20 4 function references, garbage collection
    type-rec 11 15 function references, garbage collection
    type-subtyping 46 73 garbage collection
    unreached-invalid 0 3 function references
    unreached-valid 2 9 function references
    """
}
