@testable import WasmCore

/// Loops over everything that a handler can do outside of its own frame: calls of all kinds, globals, tables, other memories, bulk operations.
///
/// The modules are assembled by `wasm-tools parse` from the text above each.
enum LoopModule {
  /// The results of every loop, one after another: the number of rounds.
  static func run(rounds: Int32) throws -> [Int32] {
    let store = Store()
    var imports = Imports()
    imports.define("host", "same") { (_: Caller, value: Int32) -> Int32 in value }
    imports.define("other", try store.instantiate(try Module(Hexadecimal.bytes(other))))
    let instance = try store.instantiate(try Module(Hexadecimal.bytes(main)), imports)
    return try instance.exports.compactMap { export in
      guard case .function(let function) = export.value else { return nil }
      return try function(.i32(rounds))[0].i32
    }
  }

  /// The handlers in the code of both modules.
  static func handlers() throws -> Set<UInt64> {
    var found: Set<UInt64> = []
    for bytes in [main, other] {
      let module = try Module(Hexadecimal.bytes(bytes))
      for own in module.syntax.bodies.indices {
        let words = try module.code.listing(own).words
        for (_, word) in HandlerCatalog.shared.handlers(in: words) { found.insert(words[word]) }
      }
    }
    return found
  }

  //   (module
  //     (type $ring (func (param i32 i32) (result i32)))
  //     (table (export "table") 5 funcref)
  //     (global (export "counter") (mut i32) (i32.const 0))
  //     (global (export "number") (mut f64) (f64.const 0))
  //     (func (export "same") (param i32) (result i32) local.get 0)
  //     (func (export "ring") (type $ring)
  //       local.get 0 i32.eqz if local.get 1 return end
  //       local.get 0 i32.const 1 i32.sub local.get 1 i32.const 1 i32.add
  //       i32.const 0 return_call_indirect (type $ring)))
  private static let other = """
    0061736d01000000010c0260027f7f017f60017f017f03030201000404017000050612027f0141000b7c014400000000000000000b072a05057461626c65010007636f756e7465720300066e756d6265
    7203010473616d6500000472696e6700010a2102040020000b1a00200045044020010f0b200041016b200141016a41001300000b000e046e616d65040701000472696e67
    """

  //   (module
  //     (type $same (func (param i32) (result i32)))
  //     (type $ring (func (param i32 i32) (result i32)))
  //     (type $none (func (result i32)))
  //     (import "host" "same" (func $host (type $same)))
  //     (import "other" "same" (func $other (type $same)))
  //     (import "other" "ring" (func $ring (type $ring)))
  //     (import "other" "table" (table $table 5 funcref))
  //     (import "other" "counter" (global $counter (mut i32)))
  //     (import "other" "number" (global $number (mut f64)))
  //     (memory 1)
  //     (memory $second 1)
  //     (global $own (mut i32) (i32.const 0))
  //     (global $float (mut f64) (f64.const 0))
  //     (elem (table $table) (i32.const 0) func $here $own_same $other $host $five)
  //     (func $own_same (type $same) local.get 0)
  //     (func (export "host") (param $n i32) (result i32) (local $i i32)
  //       loop
  //         local.get $i i32.const 1 i32.add call $host local.tee $i local.get $n i32.lt_s br_if 0
  //       end local.get $i)
  //     (func (export "other") (param $n i32) (result i32) (local $i i32)
  //       loop
  //         local.get $i i32.const 1 i32.add call $other local.tee $i local.get $n i32.lt_s br_if 0
  //       end local.get $i)
  //     (func (export "indirect") (param $n i32) (result i32) (local $i i32) (local $t i32)
  //       loop
  //         i32.const 1 local.set $t
  //         local.get $i i32.const 1 i32.add local.get $t call_indirect (type $same) local.set $i
  //         local.get $i local.get $i i32.const 1 i32.and i32.const 1 i32.or call_indirect (type $same)
  //         i32.const 2 call_indirect (type $same)
  //         i32.const 3 call_indirect (type $same)
  //         local.tee $i local.get $n i32.lt_s br_if 0
  //       end local.get $i)
  //     (func $five (type $none) i32.const 5)
  //     (func (export "indirect by accumulator") (param $n i32) (result i32) (local $i i32)
  //       loop
  //         local.get $i i32.const 4 i32.or i32.const 4 i32.and call_indirect (type $none)
  //         i32.const 4 i32.sub local.get $i i32.add local.tee $i local.get $n i32.lt_s br_if 0
  //       end local.get $i)
  //     (func $down (export "tail") (param $n i32) (result i32) local.get $n i32.const 0 return_call $count)
  //     (func $count (type $ring)
  //       local.get 0 i32.eqz if local.get 1 return end
  //       local.get 0 i32.const 1 i32.sub local.get 1 i32.const 1 i32.add return_call $count)
  //     (func $here (type $ring)
  //       local.get 0 i32.eqz if local.get 1 return end
  //       local.get 0 i32.const 1 i32.sub local.get 1 i32.const 1 i32.add return_call $ring)
  //     (func (export "ring") (param $n i32) (result i32) local.get $n i32.const 0 return_call $here)
  //     (func $tail_host (type $same) local.get 0 return_call $host)
  //     (func (export "tail host") (param $n i32) (result i32) (local $i i32)
  //       loop
  //         local.get $i i32.const 1 i32.add call $tail_host local.tee $i local.get $n i32.lt_s br_if 0
  //       end local.get $i)
  //     (func (export "state") (param $n i32) (result i32) (local $i i32) (local $t i32)
  //       loop
  //         global.get $own i32.const 16 i32.sub local.tee $t global.set $own
  //         local.get $i i32.const 3 i32.mul global.set $own
  //         global.get $own i32.const 1 i32.add global.set $own
  //         local.get $i global.set $own
  //         global.get $counter i32.const 1 i32.add global.set $counter
  //         global.get $float f64.const 1 f64.add global.set $float
  //         global.get $number f64.const 1 f64.add global.set $number
  //         i32.const 3 i32.const 3 table.get $table table.set $table
  //         i32.const 3 i32.const 0 table.get $table drop ref.func $host i32.const 1 table.fill $table
  //         i32.const 8 i32.const 7 i32.const 16 memory.fill
  //         i32.const 8 i32.const 0 i32.const 16 memory.copy $second 0
  //         i32.const 0 i32.const 8 i32.load $second i32.store $second
  //         i32.const 0 i32.const 8 i64.load $second i64.store $second
  //         i32.const 0 i32.const 8 f32.load $second f32.store $second
  //         i32.const 0 i32.const 8 f64.load $second f64.store $second
  //         i32.const 0 i32.const 8 i32.load8_s $second i32.store8 $second
  //         i32.const 0 i32.const 8 i32.load8_u $second i32.store8 $second
  //         i32.const 0 i32.const 8 i32.load16_s $second i32.store16 $second
  //         i32.const 0 i32.const 8 i32.load16_u $second i32.store16 $second
  //         i32.const 0 i32.const 8 i64.load8_s $second i64.store8 $second
  //         i32.const 0 i32.const 8 i64.load16_s $second i64.store16 $second
  //         i32.const 0 i32.const 8 i64.load32_s $second i64.store32 $second
  //         local.get $i i32.const 1 i32.add local.tee $i local.get $n i32.lt_s br_if 0
  //       end local.get $i)
  //     (elem declare func $host))
  private static let main = """
    0061736d0100000001100360017f017f60027f7f017f6000017f02580604686f73740473616d650000056f746865720473616d650000056f746865720472696e670001056f74686572057461626c6501
    700005056f7468657207636f756e746572037f01056f74686572066e756d626572037c01030e0d00000000020000010100000000050502000100010612027f0141000b7c014400000000000000000b07
    570804686f73740004056f74686572000508696e646972656374000617696e64697265637420627920616363756d756c61746f720008047461696c00090472696e67000c097461696c20686f7374000e
    057374617465000f091102020041000b00050b03010007030001000af8030d040020000b1701017f0340200141016a100022012000480d000b20010b1701017f0340200141016a100122012000480d00
    0b20010b3701027f034041012102200141016a20021100002101200120014101714101721100004102110000410311000022012000480d000b20010b040041050b2101017f0340200141047241047111
    020041046b20016a22012000480d000b20010b080020004100120a0b1700200045044020010f0b200041016b200141016a120a0b1700200045044020010f0b200041016b200141016a12020b08002000
    4100120b0b0600200012000b1701017f0340200141016a100d22012000480d000b20010b800201027f0340230241106b22022402200141036c2402230241016a240220012402230041016a2400230344
    000000000000f03fa02403230144000000000000f03fa0240141034103250026004103410025001ad2004101fc1100410841074110fc0b00410841004110fc0a01004100410828420100364201004100
    41082943010037430100410041082a42010038420100410041082b43010039430100410041082c4001003a400100410041082d4001003a400100410041082e4101003b410100410041082f4101003b41
    010041004108304001003c40010041004108324101003d41010041004108344201003e420100200141016a22012000480d000b20010b00d601046e616d650142090004686f737401056f746865720204
    72696e6703086f776e5f73616d650704666976650904646f776e0a05636f756e740b04686572650d097461696c5f686f7374024108040200016e010169050200016e010169060300016e010169020174
    080200016e010169090100016e0c0100016e0e0200016e0101690f0300016e010169020174041303000473616d65010472696e6702046e6f6e6505080100057461626c6506090101067365636f6e6407
    1e040007636f756e74657201066e756d62657202036f776e0305666c6f6174
    """
}

/// Bytes written as pairs of hexadecimal digits, with white space anywhere.
enum Hexadecimal {
  static func bytes(_ text: String) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }
}
