"""Programs that are hard on a translator from a stack machine to slots and accumulators, as text, for `differential.py`.

`matrix` makes a module for each instruction: its operands in every place where the translator may find them, its result used in every way.
`random_program` mixes everything in structured programs that end.
"""

import random
import struct
from typing import Callable, Iterator

# Functions of the matrix say by their names that calls of one don't matter to the next.
ISOLATED = "m:"
ISOLATED_CALLS = 6

TYPES = ["i32", "i64", "f32", "f64"]
INTEGERS = ["i32", "i64"]
FLOATS = ["f32", "f64"]


# MARK: Instructions: name, operands, result


def numeric_instructions() -> dict[str, tuple[list[str], str]]:
    table: dict[str, tuple[list[str], str]] = {}

    def add(type: str, names: str, operands: list[str], result: str | None = None) -> None:
        for name in names.split():
            table[f"{type}.{name}"] = (operands, result or type)

    for type in INTEGERS:
        add(type, "add sub mul div_s div_u rem_s rem_u and or xor shl shr_s shr_u rotl rotr", [type, type])
        add(type, "eq ne lt_s lt_u gt_s gt_u le_s le_u ge_s ge_u", [type, type], "i32")
        add(type, "eqz", [type], "i32")
        add(type, "clz ctz popcnt extend8_s extend16_s", [type])
        for source in FLOATS:
            add(type, f"trunc_{source}_s trunc_{source}_u trunc_sat_{source}_s trunc_sat_{source}_u", [source])
    for type in FLOATS:
        add(type, "add sub mul div min max copysign", [type, type])
        add(type, "eq ne lt gt le ge", [type, type], "i32")
        add(type, "abs neg ceil floor trunc nearest sqrt", [type])
        for source in INTEGERS:
            add(type, f"convert_{source}_s convert_{source}_u", [source])
    add("i64", "extend32_s", ["i64"])
    add("i32", "wrap_i64", ["i64"])
    add("i64", "extend_i32_s extend_i32_u", ["i32"])
    add("f32", "demote_f64", ["f64"])
    add("f64", "promote_f32", ["f32"])
    add("i32", "reinterpret_f32", ["f32"])
    add("f32", "reinterpret_i32", ["i32"])
    add("i64", "reinterpret_f64", ["f64"])
    add("f64", "reinterpret_i64", ["i64"])
    return table


NUMERIC = numeric_instructions()
LOADS = {
    "i32": "load load8_s load8_u load16_s load16_u".split(), "i64": "load load8_s load8_u load16_s load16_u load32_s load32_u".split(),
    "f32": ["load"], "f64": ["load"],
}  # fmt: skip
STORES = {"i32": "store store8 store16".split(), "i64": "store store8 store16 store32".split(), "f32": ["store"], "f64": ["store"]}


# MARK: Values


def bits_of(kind: str, value: float) -> int:
    return int.from_bytes(struct.pack("<f" if kind == "f32" else "<d", value), "little")


FLOAT_VALUES = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 127.0, 1e10, -1e10, 2.0**31, -(2.0**31), 2.0**32, 2.0**63, -(2.0**63), 2.0**64, 1e-40, float("inf"), float("-inf")]
EXTREMES = {
    "f32": [0x7FC0_0000, 0x0000_0001, 0x8000_0001, 0x7F7F_FFFF, 0x4EFF_FFFF, 0x4F7F_FFFF, 0x5EFF_FFFF],
    "f64": [0x7FF8 << 48, 1, 1 << 63 | 1, 0x7FEF_FFFF_FFFF_FFFF, 0x41DF_FFFF_FFC0_0000, 0x41DF_FFFF_FFFF_FFFF, 0xC1E0_0000_001F_FFFF, 0x41EF_FFFF_FFE0_0000, 0x41EF_FFFF_FFFF_FFFF, 0x43DF_FFFF_FFFF_FFFF],
}  # fmt: skip


def interesting_values(kind: str) -> list[int]:
    if kind in FLOATS:
        return [bits_of(kind, value) for value in FLOAT_VALUES] + EXTREMES[kind] + [EXTREMES[kind][0]]
    width = 32 if kind == "i32" else 64
    powers = [1 << place for place in (7, 8, 15, 16, 31, 32, 63) if place < width]
    values = [0, 1, 2, 3, 5, 31, 32, 33, 63, 64, 65, 100, 0x5555_5555_5555_5555, 0x8000_0000_8000_0000] + powers + [power - 1 for power in powers]
    return [value & (1 << width) - 1 for value in values + [-value for value in values] + [-1 - power for power in powers]]


VALUES = {kind: interesting_values(kind) for kind in TYPES}


def interesting(chance: random.Random, kind: str) -> int:
    """The bits of a value: mostly one at which something happens."""
    if chance.random() < 0.85:
        return chance.choice(VALUES[kind])
    if kind in FLOATS:
        return bits_of(kind, chance.uniform(-1000, 1000))
    return chance.getrandbits(32 if kind == "i32" else 64) >> chance.choice([0, 0, 16])


def constant(kind: str, bits: int) -> str:
    if kind in INTEGERS:
        return f"{kind}.const 0x{bits:x}"
    exponent, fraction = (8, 23) if kind == "f32" else (11, 52)
    sign = "-" if bits >> exponent + fraction else ""
    biased, significand = bits >> fraction & (1 << exponent) - 1, bits & (1 << fraction) - 1
    if biased == (1 << exponent) - 1:
        return f"{kind}.const {sign}{f'nan:0x{significand:x}' if significand else 'inf'}"
    if biased == 0:
        return f"{kind}.const {sign}0x{significand:x}p{1 - (1 << exponent - 1) + 1 - fraction}"
    return f"{kind}.const {sign}0x{1 << fraction | significand:x}p{biased - (1 << exponent - 1) + 1 - fraction}"


def any_constant(chance: random.Random, kind: str) -> str:
    return constant(kind, interesting(chance, kind))


# MARK: The matrix

PAGE = 65_536
# Where functions of the matrix keep copies of their arguments, and write results.
COPIES, RESULTS = 1024, 2048

MATRIX_HEADER = """(module
  (memory $memory (export "memory") 1 2) (memory $other (export "other") 1 1)
  (data (i32.const 0) "\\01\\82\\43\\f4\\05\\96\\07\\88\\09\\fa\\0b\\8c\\7d\\0e\\ff\\80") (data (memory $other) (i32.const 0) "\\91\\12\\f3\\04\\85\\16\\e7\\08")
  (data (i32.const 65520) "\\a1\\b2\\c3\\d4\\e5\\f6\\07\\18\\29\\3a\\4b\\5c\\6d\\7e\\8f\\90") (data $passive "passive segment")
  (table $table (export "table") 8 20 funcref) (table $second (export "second") 4 9 funcref)
  (elem (i32.const 0) func $same_i32 $same_i64 $same_f32 $same_f64 $two_i32 $pair_i32 $seven) (elem $functions func $same_i32 $two_i32 $seven)
  (func $same_i32 (param i32) (result i32) local.get 0) (func $same_i64 (param i64) (result i64) local.get 0)
  (func $same_f32 (param f32) (result f32) local.get 0) (func $same_f64 (param f64) (result f64) local.get 0)
  (func $two_i32 (param i32 i32) (result i32) local.get 0 i32.const 3 i32.mul local.get 1 i32.sub)
  (func $pair_i32 (param i32) (result i32 i32) local.get 0 i32.const 1 i32.add local.get 0)
  (func $seven (result i32) i32.const 7)
  (func $many (param i32 i64 f32 f64 i32) (result i32 i64 f32 f64 i32) local.get 4 local.get 1 local.get 2 local.get 3 local.get 0)
"""
for _type in TYPES:
    for _index in range(3):
        MATRIX_HEADER += f'  (global $g{_index}_{_type} (export "g{_index}_{_type}") (mut {_type}) ({_type}.const {_index + 5}))\n'


class Function:
    """A function of the matrix while it is written: its parameters, also in locals, globals and memory, and scratch locals of every type."""

    def __init__(self, chance: random.Random, kinds: list[str]) -> None:
        self.chance, self.kinds = chance, kinds
        self.prelude: list[str] = []
        self.prepared: set[tuple[str, int]] = set()

    def prepare(self, what: str, index: int, code: str) -> None:
        if (what, index) not in self.prepared:
            self.prepared.add((what, index))
            self.prelude.append(code)

    def text(self, name: str, body: str, results: list[str]) -> str:
        parameters = " ".join(self.kinds)
        locals = " ".join(f"(local $l{index} {kind}) (local $t{index} {kind})" for index, kind in enumerate(self.kinds))
        scratch = " ".join(f"(local $s_{kind} {kind})" for kind in TYPES)
        return (
            f'  (func (export "{ISOLATED}{name}") (param {parameters}) (result {" ".join(results)}) {locals} (local $zero i32) (local $one i32) (local $again i32) {scratch}\n'
            f"    i32.const 1 local.tee $one local.set $again {' '.join(self.prelude)}\n    {body})\n"
        )


def same(kind: str, chance: random.Random) -> str:
    """An instruction that computes the value that it is given."""
    if kind in INTEGERS:
        return f"{kind}.const 0 {kind}.{chance.choice(['add', 'xor', 'or', 'sub', 'shl'])}"
    return f"{kind}.neg {kind}.neg"


def other_kind(kind: str) -> str:
    return {"i32": "f32", "f32": "i32", "i64": "f64", "f64": "i64"}[kind]


# Ways to push parameter `index`, each so that the translator finds it elsewhere.
PLACES: dict[str, Callable[[Function, int, str], str]] = {}


def place(function: Callable[[Function, int, str], str]) -> Callable[[Function, int, str], str]:
    PLACES[function.__name__.removeprefix("place_")] = function
    return function


@place
def place_parameter(function: Function, index: int, kind: str) -> str:
    return f"local.get {index}"


@place
def place_local(function: Function, index: int, kind: str) -> str:
    function.prepare("local", index, f"local.get {index} local.set $l{index}")
    return f"local.get $l{index}"


@place
def place_constant(function: Function, index: int, kind: str) -> str:
    return any_constant(function.chance, kind)


@place
def place_fresh(function: Function, index: int, kind: str) -> str:
    return f"local.get {index} {same(kind, function.chance)}"


@place
def place_loaded(function: Function, index: int, kind: str) -> str:
    address = COPIES + 16 * index
    function.prepare("memory", index, f"i32.const {address} local.get {index} {kind}.store")
    return f"i32.const {address} {kind}.load"


@place
def place_block(function: Function, index: int, kind: str) -> str:
    return f"block (result {kind}) local.get {index} {same(kind, function.chance)} local.get $zero br_if 0 end"


@place
def place_taken(function: Function, index: int, kind: str) -> str:
    return f"block (result {kind}) local.get {index} local.get $one br_if 0 drop {any_constant(function.chance, kind)} end"


@place
def place_loop(function: Function, index: int, kind: str) -> str:
    return f"local.get {index} loop (param {kind}) (result {kind}) local.get $zero br_if 0 end"


@place
def place_call(function: Function, index: int, kind: str) -> str:
    return f"local.get {index} call $same_{kind}"


@place
def place_tee(function: Function, index: int, kind: str) -> str:
    return f"local.get {index} {same(kind, function.chance)} local.tee $t{index}"


@place
def place_tee_constant(function: Function, index: int, kind: str) -> str:
    return f"{any_constant(function.chance, kind)} local.tee $t{index}"


@place
def place_global(function: Function, index: int, kind: str) -> str:
    function.prepare("global", index, f"local.get {index} global.set $g{index}_{kind}")
    return f"global.get $g{index}_{kind}"


@place
def place_select(function: Function, index: int, kind: str) -> str:
    return f"local.get {index} {any_constant(function.chance, kind)} local.get $one select"


@place
def place_other_bits(function: Function, index: int, kind: str) -> str:
    other = other_kind(kind)
    return f"local.get {index} {other}.reinterpret_{kind} local.tee $s_{other} {kind}.reinterpret_{other}"


@place
def place_loaded_bits(function: Function, index: int, kind: str) -> str:
    other = other_kind(kind)
    address = COPIES + 16 * index
    function.prepare("memory", index, f"i32.const {address} local.get {index} {kind}.store")
    return f"i32.const {address} {other}.load {kind}.reinterpret_{other}"


@place
def place_pending(function: Function, index: int, kind: str) -> str:
    return f"local.get {index} local.get {index} {same(kind, function.chance)} local.set {index}"


@place
def place_overwritten(function: Function, index: int, kind: str) -> str:
    function.prepare("local", index, f"local.get {index} local.set $l{index}")
    return f"local.get $l{index} {any_constant(function.chance, kind)} local.set $l{index}"


@place
def place_rewritten(function: Function, index: int, kind: str) -> str:
    other = other_kind(kind)
    before = f"local.get {index} {any_constant(function.chance, kind)} {kind}.add local.set $t{index}"
    return f"{before} local.get {index} {other}.reinterpret_{kind} {same(other, function.chance)} {kind}.reinterpret_{other} local.set $t{index} local.get $t{index}"


# Ways to use a result; each returns the code before the operands, the code after the instruction, and the results.
Use = Callable[[Function, str], tuple[str, str, list[str]]]
USES: dict[str, Use] = {}
CONDITIONS: dict[str, Use] = {}


def use(function: Use) -> Use:
    USES[function.__name__.removeprefix("use_")] = function
    return function


def condition(function: Use) -> Use:
    CONDITIONS[function.__name__.removeprefix("use_")] = function
    return function


@use
def use_return(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "", "", [kind]


@use
def use_set(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "", f"local.set $s_{kind} local.get $s_{kind} {any_constant(function.chance, kind)} local.set $s_{kind} local.get $s_{kind}", [kind, kind]


@use
def use_set_parameter(function: Function, kind: str) -> tuple[str, str, list[str]]:
    target = next((index for index, other in enumerate(function.kinds) if other == kind), None)
    if target is None:
        return use_set(function, kind)
    return f"local.get {target}", f"local.set {target} local.get {target}", [kind, kind]


@use
def use_tee(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "", f"local.tee $s_{kind} local.get $s_{kind} call $same_{kind}", [kind, kind]


@use
def use_store(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return f"i32.const {RESULTS}", f"{kind}.store i32.const {RESULTS} {kind}.load", [kind]


@use
def use_store_fresh(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return f"local.get $one i32.const {RESULTS} i32.mul", f"{kind}.store offset=8 local.get $one {kind}.load offset={RESULTS + 7}", [kind]


@use
def use_branch(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return f"block (result {kind}) i64.const 7 local.get $one i32.const 3 i32.add", "br 0 end", [kind]


@use
def use_branch_if(function: Function, kind: str) -> tuple[str, str, list[str]]:
    name = function.chance.choice(["$zero", "$one"])
    return f"block (result {kind}) f64.const 7 local.get $one", f"local.get {name} br_if 0 local.set $s_{kind} drop drop local.get $s_{kind} {same(kind, function.chance)} end", [kind]


@use
def use_branch_if_return(function: Function, kind: str) -> tuple[str, str, list[str]]:
    name = function.chance.choice(["$zero", "$one"])
    return "i32.const 5", f"local.get {name} br_if 0 {same(kind, function.chance)} local.set $s_{kind} drop local.get $s_{kind}", [kind]


@use
def use_branch_table(function: Function, kind: str) -> tuple[str, str, list[str]]:
    name = function.chance.choice(["$zero", "$one"])
    return f"block (result {kind}) i32.const 1 block (result {kind})", f"local.get {name} br_table 0 1 2 end {same(kind, function.chance)} local.set $s_{kind} drop local.get $s_{kind} end", [kind]


@use
def use_argument(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "local.get $one", f"call $same_{kind}", ["i32", kind]


@use
def use_global(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "", f"global.set $g2_{kind} global.get $g2_{kind}", [kind]


@use
def use_early_return(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "i64.const 1 f32.const 2", "return", [kind]


@use
def use_select(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "", f"{any_constant(function.chance, kind)} local.get {function.chance.choice(['$zero', '$one'])} select", [kind]


# Values just computed wait below, and are used as soon as the result is out of the way.
WAITING = [("local.get $one i32.const 43 i32.add", "i32.const 3 i32.mul", "i32"), ("local.get $one f64.convert_i32_s f64.sqrt", "f64.const 3 f64.sub", "f64")]


@use
def use_above_integer(function: Function, kind: str) -> tuple[str, str, list[str]]:
    below, again, result = WAITING[0]
    return below, f"local.set $s_{kind} {again} local.get $s_{kind}", [result, kind]


@use
def use_above_float(function: Function, kind: str) -> tuple[str, str, list[str]]:
    below, again, result = WAITING[1]
    return below, f"global.set $g2_{kind} {again} global.get $g2_{kind}", [result, kind]


@use
def use_bits(function: Function, kind: str) -> tuple[str, str, list[str]]:
    other = other_kind(kind)
    # A NaN would have bits that differ, so only the magnitude's order is looked at.
    if kind in FLOATS:
        return "", f"local.tee $s_{kind} local.get $s_{kind} {kind}.eq local.get $s_{kind} {other}.reinterpret_{kind} {other}.const 0 local.get $s_{kind} local.get $s_{kind} {kind}.eq select", ["i32", other]
    return "", f"{other}.reinterpret_{kind} {other}.abs", [other]


@condition
def use_if(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "", "if (result i32) i32.const 11 else i32.const 22 end", ["i32"]


@condition
def use_if_without_else(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "i32.const 33", "if (param i32) (result i32) i32.const 4 i32.add end", ["i32"]


@condition
def use_condition(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "block (result i32) i32.const 44", "br_if 0 drop i32.const 55 end", ["i32"]


@condition
def use_condition_above(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "block (result i32) local.get $one i32.const 44", "br_if 0 drop drop i32.const 55 end", ["i32"]


@condition
def use_condition_between(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "block (result i32) local.get $one i32.const 43 i32.add", "br_if 0 i32.const 3 i32.mul end", ["i32"]


@condition
def use_if_between(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "local.get $one f32.convert_i32_s f32.sqrt local.get $one i32.const 43 i32.add", "if (param i32) (result i32) i32.const 3 i32.mul end local.set $again f32.const 3 f32.sub local.get $again", ["f32", "i32"]


@condition
def use_condition_of_return(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "i32.const 44", "br_if 0 i32.const 55 i32.add", ["i32"]


@condition
def use_condition_of_loop(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "loop", "local.get $again i32.const 0 local.set $again i32.and br_if 0 end local.get $again", ["i32"]


@condition
def use_zero_test(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "", "i32.eqz", ["i32"]


@condition
def use_zero_tests(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "", "i32.eqz i32.eqz local.tee $s_i32 local.get $s_i32 i32.eqz", ["i32", "i32"]


@condition
def use_negated(function: Function, kind: str) -> tuple[str, str, list[str]]:
    tests = " ".join(["i32.eqz"] * function.chance.randint(1, 4))
    return "block (result i32) i32.const 44", f"{tests} br_if 0 drop i32.const 55 end", ["i32"]


@condition
def use_negated_if(function: Function, kind: str) -> tuple[str, str, list[str]]:
    tests = " ".join(["i32.eqz"] * function.chance.randint(1, 4))
    return "", f"{tests} if (result i32) i32.const 11 else i32.const 22 end", ["i32"]


@condition
def use_extended(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "", "i64.extend_i32_u i64.eqz if (result i32) i32.const 11 else i32.const 22 end", ["i32"]


@condition
def use_selected(function: Function, kind: str) -> tuple[str, str, list[str]]:
    type = function.chance.choice(TYPES)
    return f"{any_constant(function.chance, type)} {any_constant(function.chance, type)} {same(type, function.chance)}", "select", [type]


@condition
def use_selected_negated(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "local.get $one local.get $zero", "i32.eqz select", ["i32"]


@condition
def use_index(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "block block block", "br_table 0 1 2 end i32.const 1 return end i32.const 2 return end i32.const 3", ["i32"]


@condition
def use_index_with_value(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "block (result i32) i32.const 9 block (result i32) i32.const 8", "br_table 0 1 2 end i32.add end", ["i32"]


@condition
def use_address(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "", "i32.const 65535 i32.and i32.load offset=4", ["i32"]


@condition
def use_wrapping_address(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "", "i32.load8_u offset=4294967295", ["i32"]


@condition
def use_element(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "", "call_indirect (result i32)", ["i32"]


@condition
def use_element_with_arguments(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "local.get $one i32.const 6", "i32.const 1 i32.and i32.const 2 i32.shl call_indirect (param i32 i32) (result i32)", ["i32"]


@condition
def use_tested_twice(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "", "local.tee $s_i32 if local.get $s_i32 i32.const 3 i32.add local.set $s_i32 end local.get $s_i32", ["i32"]


@condition
def use_between(function: Function, kind: str) -> tuple[str, str, list[str]]:
    return "", "local.get $one local.set $s_i32 if (result i32) local.get $s_i32 else i32.const 12 end", ["i32"]


def with_use(function: Function, uses: dict[str, Use], name: str, kind: str, operands: str, instruction: str) -> tuple[str, list[str]]:
    before, after, results = uses[name](function, kind)
    if name == "bits" and kind in INTEGERS:
        # The absolute value of a NaN is a NaN: compared as such.
        pass
    return f"{before} {operands} {instruction} {after}", results


def matrix(seed: int) -> Iterator[tuple[str, str]]:
    """A module for each instruction. Constants, and which uses meet which operands, are by chance."""
    for instruction, (operands, result) in NUMERIC.items():
        chance = random.Random(f"{seed} matrix {instruction}")
        yield instruction, MATRIX_HEADER + "".join(functions_of(chance, instruction, operands, result)) + ")\n"
    for name, make in {
        "loads": loads, "stores": stores, "selects": selects, "globals": globals_, "bulk": bulk, "calls": calls, "tail-calls": tail_calls, "tables": tables, "branch-tables": branch_tables,
        "results": results_, "blocks": blocks, "sum-loads": sum_loads, "sum-stores": sum_stores, "increases": increases, "bits": bits, "stack-pointers": stack_pointers, "copies": copies,
        "pairs": pairs, "load-pairs": load_pairs, "zeros": zeros, "lines": lines, "lines-of-memory": lines_of_memory,
    }.items():  # fmt: skip
        yield name, MATRIX_HEADER + "".join(make(random.Random(f"{seed} matrix {name}"))) + ")\n"
    yield "large", "(module (memory 65536) (memory $other 1)\n" + "".join(large(random.Random(f"{seed} matrix large"))) + ")\n"


def functions_of(chance: random.Random, instruction: str, operands: list[str], result: str) -> Iterator[str]:
    uses = USES | (CONDITIONS if result == "i32" else {})
    pairs = [(left, right) for left in PLACES for right in (PLACES if len(operands) == 2 else [None])]
    for left, right in pairs:
        # One operand: every use. Two: some, so that every pair of operands and every use occur, and over many seeds all of them together.
        names = list(uses) if right is None else chance.sample(list(uses), 2)
        for name in names:
            function = Function(chance, operands)
            code = PLACES[left](function, 0, operands[0])
            if right is not None:
                code += " " + PLACES[right](function, 1, operands[1])
            body, results = with_use(function, uses, name, result, code, instruction)
            yield function.text(f"{left} {right} {name}", body, results)
    if len(operands) == 2:
        # The same local twice, and set from itself.
        for name in uses:
            function = Function(chance, operands)
            body, results = with_use(function, uses, name, result, f"local.get {chance.randrange(2)} local.tee $l0 local.get $l0", instruction)
            yield function.text(f"twice {name}", body, results)


# Whole numbers as addresses: in range, at the end, past it, and such that only 64 bits hold the sum with the offset.
OFFSETS = [0, 1, 3, 8, 100, PAGE - 8, PAGE - 4, PAGE - 1, PAGE, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_0000, 0xFFFF_FFFF]
ADDRESSES = [0, 1, 2, 8, PAGE - 8, PAGE - 4, PAGE - 2, PAGE - 1, PAGE, 0x7FFF_FFF8, 0x8000_0000, 0xFFFF_FFF8, 0xFFFF_FFFF]


def address_constant(chance: random.Random) -> str:
    return constant("i32", chance.choice(ADDRESSES))


def address(function: Function, name: str) -> str:
    """Pushes an address: parameter 0 may be anything, so most functions bring it near what they reach."""
    if name in ("constant", "tee_constant"):
        return address_constant(function.chance) + (" local.tee $t0" if name == "tee_constant" else "")
    limit = function.chance.choice([15, 15, PAGE - 1, None])
    if limit is not None:
        function.prepare("limit", 0, f"local.get 0 i32.const {limit} i32.and local.set 0")
    return PLACES[name](function, 0, "i32")


def loads(chance: random.Random) -> Iterator[str]:
    for kind, names in LOADS.items():
        for name in names:
            for memory in ["", "$other "]:
                for place in PLACES:
                    for offset in chance.sample(OFFSETS, 4) + [0, chance.randrange(16)]:
                        function = Function(chance, ["i32"])
                        uses = USES | (CONDITIONS if kind == "i32" else {})
                        used = chance.choice([use for use in uses if use != "set_parameter"])
                        before, after, results = uses[used](function, kind)
                        body = f"{before} {address(function, place)} {kind}.{name} {memory}offset={offset} {after}"
                        yield function.text(f"{kind}.{name} {memory}{place} {offset} {used} {chance.random()}", body, results)


def stores(chance: random.Random) -> Iterator[str]:
    for kind, names in STORES.items():
        for name in names:
            for memory in ["", "$other "]:
                for place in PLACES:
                    for value in PLACES:
                        function = Function(chance, ["i32", kind])
                        offset = chance.choice([0, 1, 8, chance.choice(OFFSETS)])
                        body = f"{address(function, place)} {PLACES[value](function, 1, kind)} {kind}.{name} {memory}offset={offset}"
                        below, again, result = chance.choice(WAITING)
                        # What was written lies where the address is small; the call's end compares all of memory now and then.
                        body = f"{below} {body} {again} i32.const {chance.choice([0, 8, 16])} i64.load {memory}local.get 0"
                        yield function.text(f"{kind}.{name} {memory}{place} {value}", body, [result, "i64", "i32"])


def large(chance: random.Random) -> Iterator[str]:
    """Accesses to a memory of 4 GiB, of which nothing else is looked at."""
    for kind in TYPES:
        for load, store in [(load, store) for load in LOADS[kind] for store in STORES[kind]]:
            for memory in ["", "$other "]:
                address = chance.choice(["local.get 0", "local.get 0 i32.const 0 i32.add", constant("i32", chance.choice([0xFFFF_FFFF, 0xFFFF_FFF8, 0xFFFF_FFF9, 0x8000_0000]))])
                offset = chance.choice([0, 0, 0, 1, 7, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFF0])
                body = f"{address} local.get 1 {kind}.{store} {memory}offset={offset} {address} {kind}.{load} {memory}offset={offset}"
                yield f'  (func (export "{ISOLATED}{kind} {load} {store} {memory}") (param i32 {kind}) (result {kind}) {body})\n'


def selects(chance: random.Random) -> Iterator[str]:
    for kind in TYPES:
        for first in PLACES:
            for second in PLACES:
                for third in chance.sample(list(PLACES), 4):
                    function = Function(chance, [kind, kind, "i32"])
                    name = chance.choice(list(USES))
                    # Parameter 2 would have a global of its own type; the others are of other types.
                    operands = f"{PLACES[first](function, 0, kind)} {PLACES[second](function, 1, kind)} {PLACES[third](function, 2, 'i32')}"
                    body, results = with_use(function, USES, name, kind, operands, chance.choice(["select", f"select (result {kind})"]))
                    yield function.text(f"{kind} {first} {second} {third} {name}", body, results)
    for first in PLACES:
        function = Function(chance, ["i32"])
        body = f"ref.null func ref.func $seven {PLACES[first](function, 0, 'i32')} select (result funcref) ref.is_null"
        for name in CONDITIONS:
            before, after, results = CONDITIONS[name](function, "i32")
            yield function.text(f"funcref {first} {name}", f"{before} {body} {after}", results)


def globals_(chance: random.Random) -> Iterator[str]:
    for kind in TYPES:
        for place in PLACES:
            for other in TYPES:
                function = Function(chance, [kind])
                body = (
                    f"{PLACES[place](function, 0, kind)} global.set $g1_{kind} global.get $g1_{kind} global.get $g1_{other} {any_constant(chance, other)} global.set $g1_{other} "
                    f"global.get $g1_{kind} {place_parameter(function, 0, kind)} global.set $g1_{kind}"
                )
                yield function.text(f"{kind} {place} {other}", body, [kind, other, kind])


SMALL = {place for place in PLACES if place not in ("constant", "tee_constant", "select", "taken", "overwritten")}


def bulk(chance: random.Random) -> Iterator[str]:
    instructions = [("memory.fill", 3), ("memory.fill $other", 3), ("memory.copy", 3), ("memory.copy $other $memory", 3), ("memory.copy $memory $other", 3), ("memory.init $passive", 3)]
    instructions += [("memory.grow", 1), ("memory.grow $other", 1), ("memory.size", 0), ("memory.size $other", 0), ("table.init $functions", 3), ("table.copy", 3), ("table.copy $second $table", 3)]
    for name, count in instructions:
        for first in PLACES:
            for _ in range(12):
                function = Function(chance, ["i32"] * 3)
                limit = chance.choice([7, 15, 300])
                function.prelude += [f"local.get {index} i32.const {limit} i32.and local.set {index}" for index in range(3)]
                places = [first] + [chance.choice(list(PLACES)) for _ in range(count - 1)]
                code = " ".join(PLACES[place](function, index, "i32") for index, place in enumerate(places[:count]))
                if name.endswith("grow") or "size" in name or "grow" in name:
                    body, results = f"i32.const 3 {code} {name} local.tee $s_i32 local.get $s_i32 i32.const 65536 i32.mul i32.load8_u", ["i32", "i32", "i32"]
                else:
                    below, again, result = chance.choice(WAITING)
                    body, results = f"{below} {code} {name} {again} local.get 0 local.get 1 i32.const 0 i32.load", [result, "i32", "i32", "i32"]
                yield function.text(f"{name} {' '.join(places)} {chance.random()}", body, results)


def calls(chance: random.Random) -> Iterator[str]:
    for first in PLACES:
        for second in PLACES:
            for third in chance.sample(list(PLACES), 5):
                function = Function(chance, ["i32"] * 3)
                operands = f"{PLACES[first](function, 0, 'i32')} {PLACES[second](function, 1, 'i32')}"
                index = PLACES[third](function, 2, "i32")
                # The table's elements 0 to 6 have all kinds of types, element 4 the right one, 7 is null, 8 is not there.
                function.prelude.append("local.get 2 i32.const 15 i32.and i32.const 4 local.get 2 i32.const 16 i32.and select local.set 2")
                yield function.text(f"indirect {first} {second} {third}", f"local.get 0 {operands} {index} call_indirect (param i32 i32) (result i32) local.get 1", ["i32", "i32", "i32"])
                yield function.text(f"direct {first} {second} {third}", f"{index} {operands} call $two_i32 i32.sub", ["i32"])
                yield function.text(f"several {first} {second} {third}", f"{operands} call $pair_i32 {index} i32.add", ["i32", "i32", "i32"])
    for places in [[chance.choice(list(PLACES)) for _ in range(5)] for _ in range(200)]:
        kinds = ["i32", "i64", "f32", "f64", "i32"]
        function = Function(chance, kinds)
        function.prepare("global", 4, "")
        operands = " ".join((PLACES[place] if place != "global" or index < 3 else place_fresh)(function, index, kinds[index]) for index, place in enumerate(places))
        yield function.text(f"many {' '.join(places)} {chance.random()}", f"i64.const 5 {operands} call $many", ["i64", *kinds])


def tail_calls(chance: random.Random) -> Iterator[str]:
    arities = range(6)
    for arity in arities:
        names = " ".join(["i32"] * arity)
        sums = " ".join(f"local.get {index} i32.const {index + 3} i32.mul i32.add" for index in range(arity))
        yield f"  (func $tail{arity} (param {names}) (result i32) (local i64 i32) i32.const {arity} {sums})\n"
        yield f"  (func $tails{arity} (param {names}) (result i32 i32 i32) (local i32) i32.const {arity} {sums} i32.const 5 i32.const 6)\n"
    for own in arities[1:]:
        for arity in arities:
            for place in PLACES:
                function = Function(chance, ["i32"] * own)
                # Places in globals are there for the first three parameters only.
                indices = [chance.randrange(min(own, 3)) for _ in range(arity)]
                operands = " ".join(PLACES[chance.choice([place, *PLACES])](function, index, "i32") for index in indices)
                below = "i64.const 9 local.get 0" if chance.random() < 0.5 else ""
                yield function.text(f"one {own} {arity} {place}", f"{below} {operands} return_call $tail{arity}", ["i32"])
                yield function.text(f"three {own} {arity} {place}", f"{below} {operands} return_call $tails{arity}", ["i32", "i32", "i32"])
                if arity == 2:
                    index = PLACES[place](function, 0, "i32") + chance.choice(["", " i32.const 7 i32.and", " drop i32.const 4"])
                    yield function.text(f"indirect {own} {place}", f"{below} {operands} {index} return_call_indirect (param i32 i32) (result i32)", ["i32"])


def tables(chance: random.Random) -> Iterator[str]:
    for first in PLACES:
        for second in PLACES:
            function = Function(chance, ["i32", "i32"])
            function.prelude.append("local.get 0 i32.const 15 i32.and local.set 0 local.get 1 i32.const 7 i32.and local.set 1")
            left, right = PLACES[first](function, 0, "i32"), PLACES[second](function, 1, "i32")
            yield function.text(f"get {first} {second}", f"{left} table.get $table {right} table.get $second ref.is_null i32.const 2 i32.mul i32.add", ["i32"]).replace("table.get $table", "table.get $table ref.is_null")
            yield function.text(f"set {first} {second}", f"{left} {right} table.get $table table.set $second {left} table.get $second ref.is_null", ["i32"])
            yield function.text(f"grow {first} {second}", f"{left} table.get $table {right} table.grow $second table.size $second", ["i32", "i32"])
            yield function.text(f"fill {first} {second}", f"{left} ref.func $seven {right} table.fill $second {right}", ["i32"]).replace("table.fill", "table.fill")


def branch_tables(chance: random.Random) -> Iterator[str]:
    for kind in TYPES:
        for place in PLACES:
            for value in PLACES:
                function = Function(chance, ["i32", kind])
                function.prelude.append("local.get 0 i32.const 7 i32.and local.set 0")
                below = [" ".join(chance.choice(["i32.const 1", "local.get $one", "f64.const 2", f"local.get 1 {same(kind, chance)}"]) for _ in range(chance.randrange(3))) for _ in range(3)]
                labels = " ".join(str(chance.randrange(4)) for _ in range(chance.randrange(1, 7)))
                again = f"local.set $s_{kind} "
                body = f"block (result {kind}) {below[0]} block (result {kind}) {below[1]} block (result {kind}) {below[2]} {PLACES[value](function, 1, kind)} {PLACES[place](function, 0, 'i32')} br_table {labels} end "
                body += f"{same(kind, chance)} {again} local.get $s_{kind} br 0 end {same(kind, chance)} {again} local.get $s_{kind} br 0 end {same(kind, chance)}"
                yield function.text(f"{kind} {place} {value}", body, [kind])


def blocks(chance: random.Random) -> Iterator[str]:
    """Operands that wait below a block while the local that they came from changes on one of the ways through it."""
    for kind in TYPES:
        for place in PLACES:
            for name in range(30):
                function = Function(chance, [kind, "i32"])
                waiting = " ".join(chance.choice(["local.get 0", "local.get 0", PLACES[place](function, 0, kind)]) for _ in range(3))
                change = chance.choice([f"{any_constant(chance, kind)} local.set 0", f"local.get 0 {same(kind, chance)} {any_constant(chance, kind)} {kind}.add local.set 0", f"{PLACES[place](function, 0, kind)} local.tee $s_{kind} local.set 0"])
                decision = chance.choice(["local.get 1", "local.get 1 i32.eqz", "local.get $one", "local.get $zero", "local.get 0 local.get 0 " + f"{kind}.eq"])
                count = "local.get $again i32.const 0 local.set $again"
                block = chance.choice([
                    f"block {decision} br_if 0 {change} end", f"block {change} {decision} br_if 0 {change} end", f"{decision} if {change} end", f"{decision} if else {change} end",
                    f"{decision} if {change} else {change} end", f"loop {change} {count} br_if 0 end", f"loop {decision} if {change} end {count} br_if 0 end",
                    f"block block {decision} br_table 0 1 0 end {change} end",
                    f"loop {count} if {change} br 1 end end", f"i32.const 1 drop block loop {decision} br_if 1 {change} {count} br_if 0 end end",
                    f"local.get 0 drop block local.get 0 drop {decision} br_if 0 local.get 0 {change} local.set $s_{kind} end",
                ])  # fmt: skip
                # Places below that of an operand which is gone by now, too.
                before = chance.choice(["", f"{waiting} block end drop drop drop", "local.get 0 block end drop"])
                after = chance.choice(["", f"{kind}.{chance.choice(['add', 'mul', 'sub'])}", f"local.set $s_{kind} local.get $s_{kind} {kind}.add"])
                results = [kind, kind] if after else [kind, kind, kind]
                yield function.text(f"{kind} {place} {name}", f"{before} {waiting} {block} {after}", results)


# What translators like to make one instruction of.


def sum_of(function: Function, first: str, second: str) -> str:
    """Pushes the sum of parameters 0 and 1, or of what else the places have; small, most of the time."""
    if function.chance.random() < 0.8:
        for index in range(2):
            function.prepare("limit", index, f"local.get {index} i32.const {function.chance.choice([7, 255, 0x7FFF])} i32.and local.set {index}")
    return f"{PLACES[first](function, 0, 'i32')} {PLACES[second](function, 1, 'i32')} i32.{function.chance.choice(['add', 'add', 'add', 'sub'])}"


SUM_OFFSETS = [0, 0, 4, 9, 0x7FFF, 0xFFFF, 0x1_0000, 0x8000_0000, 0xFFFF_FFFF]


def sum_loads(chance: random.Random) -> Iterator[str]:
    for kind, names in LOADS.items():
        for name in names:
            for first in PLACES:
                for second in ["constant", "constant", "parameter", "local", "fresh", *chance.sample(list(PLACES), 3)]:
                    function = Function(chance, ["i32", "i32"])
                    used = chance.choice(list(USES | CONDITIONS if kind == "i32" else USES))
                    before, after, results = (USES | CONDITIONS)[used](function, kind)
                    # Where it is sure that the function ends behind the use, also look at what was kept.
                    keep = chance.choice(["", "local.tee $again"]) if used in ("return", "set", "tee", "store", "global") else ""
                    body = f"{before} {sum_of(function, first, second)} {keep} {kind}.{name} {chance.choice(['', '', '', '$other '])}offset={chance.choice(SUM_OFFSETS)} {after}"
                    if keep:
                        body, results = f"{body} local.get $again", [*results, "i32"]
                    yield function.text(f"{kind}.{name} {first} {second} {used} {chance.random()}", body, results)


def sum_stores(chance: random.Random) -> Iterator[str]:
    for kind, names in STORES.items():
        for name in names:
            for first in PLACES:
                for second in ["constant", "parameter", "local", "fresh", *chance.sample(list(PLACES), 2)]:
                    for value in ["parameter", "local", chance.choice(list(PLACES))]:
                        function = Function(chance, ["i32", "i32", kind])
                        memory = chance.choice(["", "", "", "$other "])
                        body = f"{sum_of(function, first, second)} {PLACES[value](function, 2, kind)} {kind}.{name} {memory}offset={chance.choice([0, 0, 1, 8, chance.choice(SUM_OFFSETS)])}"
                        below, again, result = chance.choice(WAITING)
                        body = f"{below} {body} {again} local.get 0 local.get 1 i32.add i64.load {memory}"
                        yield function.text(f"{kind}.{name} {first} {second} {value} {chance.random()}", body, [result, "i64"])


INTEGER_COMPARISONS = ["eq", "ne", "lt_s", "lt_u", "gt_s", "gt_u", "le_s", "le_u", "ge_s", "ge_u"]


def increase(chance: random.Random, kind: str, local: str, keep: bool = False, start: str | None = None) -> str:
    return f"local.get {start or local} {constant(kind, chance.choice([1, 1, 4, 7, -1 & (1 << 32) - 1, 1 << 31]))} {kind}.{chance.choice(['add', 'add', 'add', 'sub', 'sub', 'sub', 'mul', 'xor'])} local.{'tee' if keep else 'set'} {local}"


def increases(chance: random.Random) -> Iterator[str]:
    """Locals to which constants are added, in a row, before comparisons and branches of every kind."""
    for kind in INTEGERS:
        for comparison in [*INTEGER_COMPARISONS, "eqz", ""]:
            for right in [*PLACES, "itself", "other", "constant", "constant", "other"]:
                for shape in range(9):
                    function = Function(chance, [kind, kind])
                    local, other = chance.choice([("0", "1"), ("1", "0"), ("$l0", "$l1"), ("0", "$l1")])
                    function.prelude.append(f"local.get 0 local.set $l0 local.get 1 local.set $l1")
                    function.prepared |= {("local", 0), ("local", 1)}
                    before = " ".join(increase(chance, kind, chance.choice([local, other]), start=chance.choice([None, None, other])) for _ in range(chance.randrange(3)))
                    if chance.random() < 0.2:
                        before = f"{other_accumulator(chance, kind, local, other)} {before} {other_accumulator(chance, kind, other, '$t0')} local.get $t0 global.set $g2_{kind}"
                    between = chance.choice(["", "", "", "", "", f"local.get {local} drop", f"local.get {other} local.set $s_{kind}", increase(chance, kind, other)])
                    keep = chance.random() < 0.5 and not between
                    start = f"{before} {increase(chance, kind, local, keep)} {between} {'' if keep else f'local.get {local}'}"
                    operand = {"itself": f"local.get {local}", "other": f"local.get {other}"}.get(right) or PLACES[right](function, 1, kind)
                    test = {"eqz": f"{kind}.eqz", "": "i32.wrap_i64" if kind == "i64" else ""}.get(comparison) if comparison in ("eqz", "") else f"{operand} {kind}.{comparison}"
                    tests = test + " i32.eqz" * chance.choice([0, 0, 0, 1, 2])
                    again = "local.get $again i32.const 0 local.set $again"
                    body = [
                        f"block {start} {tests} br_if 0 i32.const 5 local.set $s_i32 end local.get $s_i32",
                        f"{start} {tests} if (result i32) i32.const 3 else i32.const 4 end",
                        f"loop {start} {tests} {again} i32.and br_if 0 end local.get $s_i32",
                        f"loop {again} if {before} {increase(chance, kind, local)} br 1 end end local.get $s_i32",
                        "",
                        f"block {before} {increase(chance, kind, local)} br 0 end local.get $s_i32",
                        f"block (result i32) i32.const 6 {start} {tests} br_if 0 drop i32.const 7 end",
                        f"block block block {start} {test if test.endswith('eqz') or kind == 'i32' else tests} br_table 0 1 2 end i32.const 1 local.set $s_i32 end i32.const 2 local.set $one end local.get $s_i32 local.get $one i32.add",
                        f"block (result i32) local.get $one i32.const 6 i32.add {start} {tests} br_if 0 i32.const 7 i32.mul end",
                    ][shape]
                    if shape == 4:
                        body = f"loop {start} {tests} local.get $zero i32.and br_if 0 {increase(chance, kind, other)} local.get {other} {tests if comparison in ('eqz', '') else test} local.get $zero i32.and br_if 0 end local.get $s_i32"
                    yield function.text(f"{kind} {comparison} {right} {shape} {chance.random()}", f"{body} local.get 0 local.get 1 local.get $l0 local.get $l1 global.get $g2_{kind}", ["i32", kind, kind, kind, kind, kind])


def bits(chance: random.Random) -> Iterator[str]:
    """Shifts by constants under sums and masks, masks before branches and in `br_table`."""
    for kind in INTEGERS:
        for shift in ["shl", "shr_u", "shr_s", "rotl", "and", "or", "mul", "add", "sub"]:
            for second in ["add", "and", "sub", "or", "xor", "shl"]:
                for place in PLACES:
                    function = Function(chance, [kind, kind])
                    uses = USES | (CONDITIONS if kind == "i32" else {})
                    used = chance.choice(list(uses))
                    shifted = f"{PLACES[place](function, 0, kind)} {constant(kind, chance.choice([0, 1, 3, 8, 31, 32, 33, 63, 0xFF, 0xFFFF_FFFF]))} {kind}.{shift}"
                    other = PLACES[chance.choice(["constant", "parameter", chance.choice(list(PLACES))])](function, 1, kind)
                    operands = f"{shifted} {other}" if chance.random() < 0.6 else f"{other} {shifted}"
                    body, results = with_use(function, uses, used, kind, operands, f"{kind}.{second}")
                    yield function.text(f"{kind} {shift} {second} {place} {used}", body, results)
        for place in PLACES:
            for name in CONDITIONS:
                for test in chance.sample(["", f"{kind}.eqz", f"{kind}.const 0 {kind}.eq", f"{kind}.const 0 {kind}.ne", f"{kind}.const 4 {kind}.eq", f"{kind}.eqz i32.eqz"], 2):
                    function = Function(chance, [kind, kind])
                    code = f"{PLACES[place](function, 0, kind)} {constant(kind, chance.choice([1, 4, 0xFF, 0x8000_0000, 0xFFFF_FFFF]))} {kind}.and {test}" + (" i32.wrap_i64" if kind == "i64" and not test else "")
                    body, results = with_use(function, CONDITIONS, name, "i32", code, "")
                    yield function.text(f"{kind} mask {place} {name} {test}", body, results)
    for place in PLACES:
        for _ in range(20):
            function = Function(chance, ["i32"])
            amount = constant("i32", chance.choice([1, 2, -1 & (1 << 32) - 1, -2 & (1 << 32) - 1, 1 << 31]))
            keep = chance.choice(["", "", "local.tee $again"])
            value = chance.choice([("", ""), ("i32.const 5", "drop")])
            labels = "0 1 2 1"
            typed = " (result i32)" if value[0] else ""
            body = f"block{typed} block{typed} block{typed} {value[0]} {PLACES[place](function, 0, 'i32')} {amount} i32.{chance.choice(['add', 'sub'])} {keep} br_table {labels} end {value[1]} i32.const 1 return end {value[1]} i32.const 2 return end {value[1]} i32.const 3"
            yield function.text(f"index {place} {chance.random()}", body, ["i32"])


def stack_pointers(chance: random.Random) -> Iterator[str]:
    for kind in INTEGERS:
        for _ in range(300):
            function = Function(chance, [kind])
            get, set = chance.choice(["0", "0", "1"]), chance.choice(["0", "0", "2"])
            amount = constant(kind, chance.choice([16, 16, 1, 1 << 31]))
            enter = f"global.get $g{get}_{kind} {chance.choice([amount, amount, 'local.get 0'])} {kind}.{chance.choice(['sub', 'add'])}"
            keep = chance.choice(["local.tee $l0", "local.tee $l0", "local.tee 0", "local.set $l0 local.get $l0", "local.set $l0 local.get 0", "", "local.tee $l0 local.tee $t0", f"local.tee $l0 {amount} {kind}.add", "local.set $l0 local.get $t0"])
            work = chance.choice(["", f"local.get $l0 global.set $g1_{kind}", f"local.get $l0 {amount} {kind}.sub local.set $l0", "block local.get $zero br_if 0 end"])
            leave = chance.choice([f"local.get $l0 {amount} {kind}.add global.set $g{set}_{kind}", f"local.get 0 {amount} {kind}.sub local.tee $t0 global.set $g{get}_{kind}", ""])
            end = chance.choice(["", "return"])
            below, again, result = chance.choice(WAITING)
            enter = f"{below} {enter}"
            work = f"{again} {work}"
            yield function.text(f"{kind} {chance.random()}", f"{enter} {keep} global.set $g{set}_{kind} {work} {leave} local.get $l0 local.get 0 global.get $g0_{kind} global.get $g1_{kind} {end}", [result] + [kind] * 4)


def other_accumulator(chance: random.Random, kind: str, source: str, target: str) -> str:
    """Sets a local to another one's value, which passes through the accumulator of the other kind."""
    other = other_kind(kind)
    return f"local.get {source} {other}.reinterpret_{kind} {same(other, chance)} {kind}.reinterpret_{other} local.set {target}"


def copies(chance: random.Random) -> Iterator[str]:
    """Locals copied to each other, in rows and before calls."""
    for kind in TYPES:
        every = ["0", "1", "$l0", "$l1", "$t0", "$t1"]
        for _ in range(300):
            names = chance.sample(every, chance.choice([2, 3, 6]))
            function = Function(chance, [kind, kind])
            rows = []
            for _ in range(chance.randint(1, 7)):
                rows.append(chance.choice([
                    f"local.get {chance.choice(names)} local.set {chance.choice(names)}", f"local.get {chance.choice(names)} local.tee {chance.choice(names)} local.set {chance.choice(names)}",
                    f"local.get {chance.choice(names)} local.get {chance.choice(names)} local.set {chance.choice(names)} local.set {chance.choice(names)}",
                    f"{any_constant(chance, kind)} local.set {chance.choice(names)}", f"local.get {chance.choice(names)} call $same_{kind} local.set {chance.choice(names)}",
                    f"block local.get {chance.choice(names)} local.set {chance.choice(names)} local.get $zero br_if 0 end", f"local.get {chance.choice(names)} drop",
                    other_accumulator(chance, kind, chance.choice(names), chance.choice(names)), other_accumulator(chance, kind, chance.choice(names), chance.choice(names)),
                ]))  # fmt: skip
            end = chance.choice(["", "call $seven drop", f"local.get {chance.choice(names)} call $same_{kind} drop"])
            below, again, result = chance.choice(WAITING)
            yield function.text(f"{kind} {chance.random()}", f"{below} {' '.join(rows)} {end} {again} {' '.join('local.get ' + name for name in every)}", [result] + [kind] * 6)


def binary_names(kind: str) -> list[str]:
    return [name for name, (operands, result) in NUMERIC.items() if operands == [kind, kind] and result == kind]


def pairs(chance: random.Random) -> Iterator[str]:
    """Every instruction with two operands on the result of every other."""
    for kind in TYPES:
        for first in binary_names(kind):
            for second in [*binary_names(kind), *(name for name, (operands, _) in NUMERIC.items() if operands == [kind, kind] and name not in binary_names(kind) and chance.random() < 0.3)]:
                for swapped in (False, True):
                    function = Function(chance, [kind, kind, kind])
                    places = [chance.choice(["parameter", "local", "constant", "fresh", chance.choice(list(PLACES))]) for _ in range(3)]
                    inner = f"{PLACES[places[0]](function, 0, kind)} {PLACES[places[1]](function, 1, kind)} {first} {chance.choice(['', '', '', f'local.tee $s_{kind}'])}"
                    outer = PLACES[places[2]](function, 2, kind)
                    result = NUMERIC[second][1]
                    used = chance.choice(["return", "return", "set", "set_parameter", "store", "tee", "branch"])
                    body, results = with_use(function, USES, used, result, f"{outer} {inner}" if swapped else f"{inner} {outer}", second)
                    yield function.text(f"{first} {second} {' '.join(places)} {swapped}", f"{body} local.get $s_{kind}", [*results, kind])


def load_pairs(chance: random.Random) -> Iterator[str]:
    """Every instruction on what was just loaded, and loaded values stored, kept and compared."""
    for kind in TYPES:
        for name, (operands, result) in NUMERIC.items():
            if operands[0] != kind:
                continue
            for load in LOADS[kind]:
                function = Function(chance, [kind, kind, "i32"])
                function.prelude.append("local.get 2 i32.const 255 i32.and local.set 2")
                loaded = f"local.get 2 {chance.choice(['', '', 'i32.const 3 i32.add', 'local.get $one i32.add'])} {kind}.{load} offset={chance.choice([0, 4, 100])} {chance.choice(['', '', f'local.tee $s_{kind}'])}"
                other = PLACES[chance.choice(["parameter", "local", "constant", "fresh", chance.choice(list(PLACES))])](function, 0, kind)
                code = loaded if len(operands) == 1 else f"{loaded} {other}" if chance.random() < 0.5 else f"{other} {loaded}"
                uses = {name: USES[name] for name in ["return", "set", "tee", "store", "store_fresh", "branch", "set_parameter", "global"]} | (CONDITIONS if result == "i32" else {})
                used = chance.choice(list(uses))
                body, results = with_use(function, uses, used, result, code, name)
                yield function.text(f"{load} {name} {used}", body, results)
        for load in LOADS[kind]:
            for store in STORES[kind]:
                for _ in range(8):
                    function = Function(chance, ["i32", "i32"])
                    function.prelude.append("local.get 0 i32.const 255 i32.and local.set 0 local.get 1 i32.const 511 i32.and local.set 1")
                    keep = chance.choice(["", "", f"local.tee $s_{kind}"])
                    where = chance.choice(["local.get 0", "local.get 0 i32.const 4 i32.add", "i32.const 40", "local.get 0 local.get 1 i32.add"])
                    far = chance.choice([0, 8, 8, 0x1_0000])
                    body = f"{where} local.get 1 {kind}.{load} offset={chance.choice([0, 4, far])} {keep} {kind}.{store} offset={chance.choice([0, 16, far])} local.get 0 {kind}.load offset=16 local.get $s_{kind}"
                    yield function.text(f"{load} {store} {chance.random()}", body, [kind, kind])


class Line:
    """A straight line of instructions on a few locals: what one handler may execute together."""

    # The frequent ones of compiled programs, in which sequences with a handler of their own are many.
    BINARY = {
        "i32": ["i32.add", "i32.add", "i32.sub", "i32.mul", "i32.and", "i32.or", "i32.xor", "i32.shl", "i32.shr_u", "i32.shr_s", "i32.rotl"],
        "i64": ["i64.add", "i64.add", "i64.sub", "i64.mul", "i64.and", "i64.or", "i64.xor", "i64.shl", "i64.shr_u", "i64.rotl"],
        "f32": ["f32.add", "f32.sub", "f32.mul", "f32.div"], "f64": ["f64.add", "f64.sub", "f64.mul", "f64.div"],
    }  # fmt: skip
    COMPARISONS = ["eq", "ne", "lt_s", "lt_u", "gt_s", "gt_u", "le_s", "le_u", "ge_s", "ge_u"]

    def __init__(self, chance: random.Random, kinds: list[str]) -> None:
        self.chance, self.kinds = chance, kinds
        self.locals = {kind: [f"{index}" for index, other in enumerate(["i32", "i32", *kinds, *kinds]) if other == kind] + [f"$l{index}" for index, other in enumerate(["i32", "i32", *kinds, *kinds]) if other == kind and index > 1] for kind in set(kinds)}

    def constant(self, kind: str) -> str:
        if kind in INTEGERS:
            return f"{kind}.const {self.chance.choice([1, 2, 3, 4, 7, 8, 16, 24, 31, 255, 65_535, -1])}"
        return f"{kind}.const {self.chance.choice(['0.5', '2', '-1.25', '3'])}"

    def address(self, depth: int) -> str:
        """An address in the first half of the page."""
        chance = self.chance
        return chance.choice([
            "local.get 0", "local.get 0", "local.get 1", f"local.get {chance.choice('01')} i32.const {chance.choice([1, 4, 8, 100])} i32.add", "local.get 0 local.get 1 i32.add",
            f"local.get {chance.choice('01')} i32.const {chance.choice([1, 2, 3])} i32.shl", f"local.get 0 i32.const 2 i32.shl local.get 1 i32.add", f"i32.const {chance.choice([64, 128, 1024])}",
            f"{self.value('i32', depth - 1)} i32.const 1020 i32.and" if depth > 0 else "local.get 1",
        ])  # fmt: skip

    def value(self, kind: str, depth: int) -> str:
        """Something that computes a value, mostly on what was computed just before."""
        chance = self.chance
        if depth <= 0:
            return f"local.get {chance.choice(self.locals[kind])}" if chance.random() < 0.8 else self.constant(kind)
        sort = chance.random()
        if sort < 0.25:
            return f"{self.address(depth - 1)} {kind}.{chance.choice(LOADS[kind])} offset={chance.choice([0, 0, 4, 8, 12, 100])}"
        if kind == "i32" and sort < 0.33:
            other = chance.choice([kind for kind in self.kinds if kind in INTEGERS])
            return f"{self.value(other, depth - 1)} {self.value(other, 0)} {other}.{chance.choice(self.COMPARISONS)}"
        if kind == "i32" and sort < 0.37:
            return f"{self.value('i32', depth - 1)} i32.eqz"
        if sort < 0.41:
            return f"{self.value(kind, 0)} {self.value(kind, 0)} {self.value('i32', depth - 1)} select"
        if sort < 0.44:
            return f"global.get $g0_{kind}"
        if {"i32", "i64"} <= set(self.kinds) and kind in INTEGERS and sort < 0.5:
            other = "i64" if kind == "i32" else "i32"
            return f"{self.value(other, depth - 1)} {'i32.wrap_i64' if kind == 'i32' else chance.choice(['i64.extend_i32_u', 'i64.extend_i32_s'])}"
        operator = chance.choice(self.BINARY[kind])
        operands = [self.value(kind, depth - 1), self.value(kind, 0) if chance.random() < 0.7 else self.constant(kind)]
        if chance.random() < 0.2:
            operands.reverse()
        return f"{' '.join(operands)} {operator}"

    def condition(self) -> str:
        kind = self.chance.choice([kind for kind in self.kinds if kind in INTEGERS])
        value = self.value(kind, self.chance.choice([0, 1, 1, 2]))
        test = self.chance.choice([
            f"{value} {self.value(kind, 0)} {kind}.{self.chance.choice(self.COMPARISONS)}", f"{value} {self.constant(kind)} {kind}.{self.chance.choice(self.COMPARISONS)}", f"{value} {kind}.eqz",
            f"{value} {kind}.const 0 {kind}.ne", f"{value} {self.constant(kind)} {kind}.and {kind}.eqz", f"{self.value('i32', 1)}",
        ])  # fmt: skip
        return test + self.chance.choice(["", "", " i32.eqz"])

    def statement(self) -> str:
        chance = self.chance
        kind = chance.choice(self.kinds)
        local = chance.choice(self.locals[kind])
        if local in "01":
            # The first two are addresses.
            return f"local.get {local} i32.const {chance.choice([1, 2, 4])} i32.add {chance.choice(['', 'i32.const 511 i32.and'])} local.set {local}"
        store = f"{kind}.{chance.choice(STORES[kind])} offset={chance.choice([0, 0, 4, 8, 100, 30_000])}"
        keep = chance.choice(["set", "set", "tee"])
        return chance.choice([
            f"{self.value(kind, chance.choice([1, 1, 2, 3]))} local.{keep} {local}{' drop' * (keep == 'tee')}",
            f"{self.value(kind, chance.choice([1, 2]))} local.tee {local} {self.value(kind, 0)} {chance.choice(self.BINARY[kind])} local.set {chance.choice([name for name in self.locals[kind] if name not in ('0', '1')])}",
            f"{self.address(1)} {self.value(kind, chance.choice([0, 1, 2]))} {store}", f"{self.address(0)} {self.constant(kind)} {store}", f"local.get {chance.choice(self.locals[kind])} local.set {local}",
            f"{self.constant(kind)} local.set {local}", f"local.get {local} {self.constant(kind)} {kind}.add local.set {local}", f"{self.value(kind, 1)} global.set $g0_{kind}",
        ])  # fmt: skip

    def text(self, name: str) -> str:
        chance = self.chance
        blocks = []
        for _ in range(chance.choice([3, 5])):
            rows = [self.statement() for _ in range(chance.choice([1, 2, 3, 5]))]
            rows.append(chance.choice([f"{self.condition()} br_if 0", f"{self.condition()} br_if 0", "br 0", f"local.get {chance.choice(self.locals['i32'])} i32.const 3 i32.and br_table 0 1 0 1", "call $seven drop", ""]))
            blocks.append(f"block {' '.join(rows)} end")
        function = Function(chance, ["i32", "i32", *self.kinds, *self.kinds])
        function.prelude.append("local.get 0 i32.const 511 i32.and local.set 0 local.get 1 i32.const 255 i32.and local.set 1")
        names = [(name, kind) for kind, names in sorted(self.locals.items()) for name in names]
        return function.text(name, f"block {' '.join(blocks)} end {' '.join(f'local.get {name}' for name, _ in names)}", [kind for _, kind in names])


def lines(chance: random.Random) -> Iterator[str]:
    """Straight lines of integers."""
    for index in range(700):
        yield Line(chance, chance.choice([["i32"], ["i32", "i64"]])).text(f"integers {index}")


def lines_of_memory(chance: random.Random) -> Iterator[str]:
    """Straight lines of numbers of every kind."""
    for index in range(500):
        yield Line(chance, ["i32", *chance.choice([["f64"], ["f64"], ["f32"], ["i64", "f64"]])]).text(f"numbers {index}")


def zeros(chance: random.Random) -> Iterator[str]:
    """Locals begin as zeros, however many there are and whatever lay there before."""
    yield "  (func $dirt (param i64) (result i64) (local i64 i64)" + " i64.const -1" * 300 + " drop" * 300 + " local.get 0)\n"
    for count in [1, 7, 8, 9, 63, 64, 65, 66, 255, 256, 257]:
        function = Function(chance, ["i64"])
        text = function.text(f"{count}", f"local.get 0 call $dirt drop call $zeros{count}", ["i64"])
        yield text
        yield f"  (func $zeros{count} (result i64) (local {' '.join(['i64'] * count)}) i64.const 0 {' '.join(f'local.get {index} i64.or' for index in range(count))} {' '.join(f'i64.const {index + 1} local.set {index}' for index in range(count))})\n"


def results_(chance: random.Random) -> Iterator[str]:
    """Several results of functions and blocks, by falling through, branches and returns."""
    for count in (2, 3, 4, 5, 7, 40):
        for _ in range(120 if count < 10 else 15):
            kinds = ["i32", "i64", "f32", "f64"]
            order = [chance.randrange(4) for _ in range(count)]
            function = Function(chance, kinds)
            names = [place for place in PLACES if place != "global"]

            def push() -> str:
                return " ".join(PLACES[chance.choice(names)](function, index, kinds[index]) for index in order)

            types = " ".join(kinds[index] for index in order)
            below = " ".join(["local.get $one"] * chance.randrange(3))
            decision = chance.choice(["local.get $one", "local.get $zero", "local.get 0", "local.get 0 i32.eqz", "local.get 2 local.get 2 f32.lt"])
            leave = chance.choice(["br 0", "return", f"{decision} br_if 0", f"{decision} br_if 1", f"{decision} br_table 0 1 0", f"{decision} br_table 1", f"{decision} if (param {types}) (result {types}) else br 1 end", ""])
            again = push() if leave in ("br 0", "return") or "br_table" in leave else ""
            shift = f"loop (param {types}) (result {types}) {decision} i32.eqz i32.const 0 i32.and br_if 0 end" if chance.random() < 0.5 else ""
            # A branch out of more operands than it takes leaves them; falling through there must not.
            inner = f"{below} {push()} br 0" if below else f"{push()} {leave} {again if 'unreachable' in leave else ''}"
            body = f"block (result {types}) {inner} end {shift}"
            yield function.text(f"{count} {chance.random()}", body, [kinds[index] for index in order])


# MARK: Random programs


class Program:
    """A random function while it is written, with the types on the operand stack."""

    def __init__(self, chance: random.Random, module: "ProgramModule", parameters: list[str], results: list[str], level: int) -> None:
        self.chance, self.module, self.results, self.level = chance, module, results, level
        self.locals = parameters + [chance.choice(TYPES) for _ in range(chance.randint(1, 6))]
        self.parameter_count = len(parameters)
        self.counters = 0
        self.code: list[str] = []
        self.stack: list[str] = []
        # The open blocks: what a branch to each takes along, the height at its beginning, and its loop's counter.
        self.labels: list[tuple[list[str], int, str | None]] = [(results, 0, None)]
        self.budget = chance.choice([20, 60, 150])
        self.loops = 0
        # Locals that were lately read: what reads them may still wait.
        self.recent = [0]
        # The local to change inside the block that begins.
        self.changes: int | None = None

    @property
    def floor(self) -> int:
        return self.labels[-1][1]

    def emit(self, code: str) -> None:
        self.code.append(code)

    def push(self, kind: str) -> None:
        """Pushes some value of a type, in one of the cheap ways."""
        locals = [index for index, other in enumerate(self.locals) if other == kind]
        choice = self.chance.random()
        if choice < 0.5 and locals:
            self.get(self.chance.choice(locals))
            return
        elif choice < 0.85:
            self.emit(any_constant(self.chance, kind))
        else:
            self.emit(f"global.get $g{self.chance.randrange(2)}_{kind}")
        self.stack.append(kind)

    def get(self, index: int) -> None:
        self.emit(f"local.get {index}")
        self.stack.append(self.locals[index])
        self.recent = [index, *self.recent[:3]]

    def need(self, kinds: list[str]) -> None:
        """Makes sure that the topmost operands have these types, by what is there or by new ones."""
        have = len(kinds)
        while have and (len(self.stack) - have < self.floor or self.stack[len(self.stack) - have :] != kinds[:have]):
            have -= 1
        for kind in kinds[have:]:
            if self.chance.random() < 0.2 and self.budget > 0:
                self.compute(kind)
            else:
                self.push(kind)

    def take(self, kinds: list[str]) -> None:
        self.need(kinds)
        if kinds:
            del self.stack[len(self.stack) - len(kinds) :]

    def operate(self, code: str, operands: list[str], results: list[str]) -> None:
        self.take(operands)
        self.emit(code)
        self.stack += results

    def compute(self, kind: str) -> None:
        """Pushes a value of a type that is just being computed, from nothing that is there already."""
        self.budget -= 1
        name = self.chance.choice(BY_RESULT[kind])
        for operand in NUMERIC[name][0]:
            if self.chance.random() < 0.2 and self.budget > 0:
                self.compute(operand)
            else:
                self.push(operand)
        self.operate(name, NUMERIC[name][0], [kind])

    # MARK: Statements

    def body(self) -> None:
        while self.budget > 0:
            self.budget -= 1
            if not self.statement():
                return

    def statement(self) -> bool:
        """Adds something; returns whether what follows it can be reached."""
        chance = self.chance
        action = chance.choices(list(self.ACTIONS), self.ACTIONS.values())[0]
        return action(self) is not False

    def numeric(self) -> None:
        # Mostly something that takes what is there.
        for _ in range(6):
            name = self.chance.choice(NUMERIC_NAMES)
            operands = NUMERIC[name][0]
            top = self.stack[max(self.floor, len(self.stack) - len(operands)) :]
            if top and top[-1] == operands[-1]:
                break
        if name.split(".")[1][:3] in ("div", "rem") and name[0] == "i" and self.chance.random() < 0.7:
            kind = name[:3]
            self.take([kind])
            self.emit(f"{kind}.const {self.chance.choice([1, 2, 3, 7, 10, 16])} {name}")
            self.stack.append(kind)
            return
        if "trunc_f" in name and self.chance.random() < 0.8:
            name = name.replace("trunc_f", "trunc_sat_f")
        if "reinterpret_f" in name:
            self.canonical(name[-3:])
        self.operate(name, operands, [NUMERIC[name][1]])

    def canonical(self, kind: str) -> None:
        """Lets the float on top be no NaN, most of the time: the bits of one are not determined."""
        self.need([kind])
        if self.chance.random() < 0.9:
            self.emit(f"call $canonical_{kind}")

    def comparison(self) -> None:
        name = self.chance.choice(COMPARISONS)
        self.operate(name, NUMERIC[name][0], ["i32"])
        for _ in range(self.chance.choice([0, 0, 0, 1, 1, 2, 3])):
            self.emit("i32.eqz")

    def local(self) -> None:
        index = self.chance.randrange(len(self.locals))
        action = self.chance.random()
        if action < 0.35:
            self.get(index)
            return
        if self.chance.random() < 0.6:
            index = self.chance.choice(self.recent)
        elif self.chance.random() < 0.3:
            self.get(index)
        kind = self.locals[index]
        way = self.chance.random()
        if way < 0.4:
            self.compute(kind)
        elif way < 0.5:
            self.push(kind)
        elif way < 0.6:
            # The bits of something of the other kind, which is never a NaN.
            self.push("i32")
            self.operate(NUMBER_BITS[kind], ["i32"], [kind])
        if action < 0.7:
            self.take([kind])
            self.emit(f"local.set {index}")
        else:
            self.operate(f"local.tee {index}", [kind], [kind])

    def global_(self) -> None:
        kind = self.chance.choice(TYPES)
        self.operate(f"global.set $g{self.chance.randrange(2)}_{kind}", [kind], [])

    def address(self) -> str:
        """Pushes an address and returns an offset; nearly always within memory."""
        choice = self.chance.random()
        if choice < 0.25:
            self.emit(f"i32.const {self.chance.choice([0, 4, 100, 1000, 65528])}")
            self.stack.append("i32")
            return f"offset={self.chance.choice([0, 0, 4, 8])}"
        self.need(["i32"])
        if choice < 0.97:
            self.emit(f"i32.const {self.chance.choice([0xFF, 0xFFF, 0xFFF8])} i32.and")
            return f"offset={self.chance.choice([0, 0, 0, 1, 8, 256])}"
        return f"offset={self.chance.choice([0, 65_528, 0xFFFF_FFFF])}"

    def load(self) -> None:
        kind = self.chance.choice(TYPES)
        offset = self.address()
        memory = self.chance.choice(["", "", "", "$other "])
        self.operate(f"{kind}.{self.chance.choice(LOADS[kind])} {memory}{offset}", ["i32"], [kind])

    def store(self) -> None:
        kind = self.chance.choice(TYPES)
        offset = self.address()
        if self.chance.random() < 0.5:
            self.compute(kind)
        else:
            self.push(kind)
        if kind in FLOATS:
            self.canonical(kind)
        memory = self.chance.choice(["", "", "", "$other "])
        self.operate(f"{kind}.{self.chance.choice(STORES[kind])} {memory}{offset}", ["i32", kind], [])

    def select(self) -> None:
        kind = self.chance.choice(TYPES)
        if self.chance.random() < 0.5:
            self.take([kind, kind])
            self.stack += [kind, kind]
            self.comparison()
        self.operate("select", [kind, kind, "i32"], [kind])

    def drop(self) -> None:
        if len(self.stack) > self.floor:
            self.discard()

    def bulk(self) -> None:
        name = self.chance.choice(["memory.size", "memory.size $other", "memory.grow", "memory.fill", "memory.copy", "memory.copy $other $memory", "memory.init $passive"])
        if name.startswith("memory.size"):
            self.operate(name, [], ["i32"])
        elif name == "memory.grow":
            self.operate(f"i32.const 1 i32.and {name}", ["i32"], ["i32"])
        else:
            self.take(["i32", "i32", "i32"])
            first = self.chance.choice([1, 200])
            self.emit(f"i32.const 15 i32.and local.set $b2 i32.const {first} i32.and local.set $b1 i32.const 4095 i32.and local.get $b1 local.get $b2 {name}")
            # A segment is shorter than what may be asked for: sometimes that traps.

    def call(self) -> None:
        callees = self.module.below(self.level)
        name, parameters, results = self.chance.choice(callees)
        # Loops and calls multiply; helpers cost nothing.
        if name.startswith("$f") and (self.loops or self.module.calls > 3):
            name, parameters, results = self.chance.choice(HELPERS)
        elif name.startswith("$f"):
            self.module.calls += 1
        self.operate(f"call {name}", parameters, results)

    def call_indirect(self) -> None:
        index = self.chance.randrange(len(HELPERS))
        _, parameters, results = HELPERS[index]
        self.take(parameters)
        self.stack += parameters
        way = self.chance.random()
        if way < 0.4:
            self.emit(f"i32.const {index}")
        elif way < 0.7:
            self.push("i32")
            self.stack.pop()
            self.emit(f"i32.const 0 i32.and i32.const {index} i32.or")
        elif way < 0.97:
            self.emit(f"i32.const {index} local.set $b1 local.get $b1")
        else:
            self.push("i32")
            self.stack.pop()
        self.stack.append("i32")
        self.operate(f"call_indirect (param {' '.join(parameters)}) (result {' '.join(results)})", parameters + ["i32"], results)

    # MARK: Control

    def types(self, most: int = 3) -> list[str]:
        return [self.chance.choice(TYPES) for _ in range(self.chance.choice([0, 0, 1, 1, 1, 2, most]))]

    def signature(self, parameters: list[str], results: list[str]) -> str:
        return parameters_and_results(parameters, results)

    def inside(self, parameters: list[str], results: list[str], taken: list[str], counter: str | None = None) -> None:
        """The inside of a block up to its end, where the results lie."""
        height = len(self.stack) - len(parameters)
        self.labels.append((taken, height, counter))
        budget = self.chance.randint(0, max(1, self.budget // 2))
        self.budget, rest = budget, max(0, self.budget - budget)
        if self.changes is not None:
            if self.chance.random() < 0.6:
                self.branch_if(0 if counter is None else None)
            self.compute(self.locals[self.changes])
            self.operate(f"local.set {self.changes}", [self.locals[self.changes]], [])
            self.changes = None
        self.body()
        if counter is not None and not self.unreachable and self.chance.random() < 0.6:
            self.branch_back(0)
        if self.reachable(results):
            self.finish(results)
        self.budget = rest
        self.labels.pop()
        del self.stack[height:]

    def reachable(self, results: list[str]) -> bool:
        if self.unreachable:
            self.unreachable = False
            # What can't be reached may still be anything that is valid.
            if self.chance.random() < 0.5:
                self.emit(self.chance.choice(["i32.add drop", "drop", "i64.const 3 drop", "local.get 0 drop", "f64.add f64.sqrt drop", "block unreachable i32.eqz drop br 0 end", "select drop", "i32.const 1 if unreachable else end"]))
            return False
        return True

    unreachable = False

    def finish(self, results: list[str]) -> None:
        """Leaves exactly the results above the block's floor."""
        if self.stack[self.floor :] == results:
            return
        if self.chance.random() < 0.5 and self.labels[-1][0] == results and self.labels[-1][2] is None:
            self.need(results)
            self.emit("br 0")
            return
        while len(self.stack) > self.floor:
            self.discard()
        self.need(results)

    def discard(self) -> None:
        """Takes the topmost operand away, mostly so that a wrong one is noticed."""
        kind = self.stack.pop()
        self.emit("drop" if self.chance.random() < 0.3 else f"global.set $g{self.chance.randrange(2)}_{kind}")

    def wait(self) -> None:
        """Often leaves operands in locals below a block that is about to begin, and sees to it that one of them changes inside."""
        while self.chance.random() < 0.5:
            index = self.chance.randrange(len(self.locals))
            self.get(index)
            self.changes = index if self.chance.random() < 0.6 else None

    def block(self) -> None:
        if len(self.labels) > 6:
            return
        self.wait()
        parameters, results = self.types(), self.types()
        self.need(parameters)
        self.emit(f"block {self.signature(parameters, results)}")
        self.inside(parameters, results, results)
        self.emit("end")
        self.stack += results

    def loop(self) -> None:
        if self.loops >= 2 or len(self.labels) > 6:
            return
        counter = f"$c{self.counters}"
        self.counters += 1
        self.emit(f"i32.const {self.chance.randint(1, 4)} local.set {counter}")
        self.wait()
        parameters, results = self.types(), self.types()
        self.need(parameters)
        self.emit(f"loop {self.signature(parameters, results)}")
        self.loops += 1
        self.inside(parameters, results, parameters, counter)
        self.loops -= 1
        self.emit("end")
        self.stack += results

    def if_(self) -> None:
        if len(self.labels) > 6:
            return
        parameters, results = self.types(), self.types()
        self.wait()
        has_else = self.chance.random() < 0.7
        if not has_else:
            results = parameters
        self.need(parameters)
        if not parameters and self.chance.random() < 0.5:
            self.comparison()
        elif self.chance.random() < 0.8:
            self.comparison_on_top()
        else:
            self.push("i32")
        self.stack.pop()
        self.emit(f"if {self.signature(parameters, results)}")
        before = list(self.stack)
        self.inside(parameters, results, results)
        if has_else:
            self.stack = before
            self.emit("else")
            self.inside(parameters, results, results)
        self.emit("end")
        self.stack += results

    def comparison_on_top(self) -> None:
        """Pushes a condition that takes nothing of what is there."""
        name = self.chance.choice(COMPARISONS)
        kinds = NUMERIC[name][0]
        for kind in kinds:
            self.push(kind)
        self.operate(name, kinds, ["i32"])
        for _ in range(self.chance.choice([0, 0, 1, 2])):
            self.emit("i32.eqz")

    def targets(self) -> list[int]:
        """Depths to which a branch may lead: loops only by way of their counters."""
        return [depth for depth in range(len(self.labels)) if self.labels[-1 - depth][2] is None]

    def branch_if(self, depth: int | None = None) -> None:
        if depth is None:
            depth = self.chance.randrange(len(self.labels))
        taken, _, counter = self.labels[-1 - depth]
        self.need(taken)
        if counter is None:
            self.comparison_on_top()
        else:
            self.count_down(counter)
        self.emit(f"br_if {depth}")
        self.stack.pop()

    def count_down(self, counter: str) -> None:
        """Pushes whether a loop may go round again."""
        way = self.chance.randrange(4)
        step = f"local.get {counter} i32.const 1 i32.sub local.tee {counter}"
        ways = [f"{step} i32.const 0 i32.gt_s", f"{step} i32.const -1 i32.xor i32.const 31 i32.shr_u", f"i32.const 0 {step} i32.lt_s", f"{step} i32.const 0 i32.le_s i32.eqz"]
        self.emit(ways[way])
        self.stack.append("i32")

    def branch_back(self, depth: int | None = None) -> None:
        loops = [depth for depth in range(len(self.labels)) if self.labels[-1 - depth][2] is not None]
        if not loops:
            return
        if depth is None:
            depth = self.chance.choice(loops)
        taken, _, counter = self.labels[-1 - depth]
        self.need(taken)
        self.count_down(counter)
        if self.chance.random() < 0.5:
            self.emit(f"br_if {depth}")
            self.stack.pop()
            return
        self.stack.pop()
        signature = self.signature(taken, taken)
        self.emit(f"if {signature} br {depth + 1} end")

    def branch(self) -> bool:
        depth = self.chance.choice(self.targets() or [-1])
        if depth < 0:
            return True
        self.need(self.labels[-1 - depth][0])
        self.emit(f"br {depth}")
        self.unreachable = True
        return False

    def branch_table(self) -> bool:
        groups: dict[tuple[str, ...], list[int]] = {}
        for depth in self.targets():
            groups.setdefault(tuple(self.labels[-1 - depth][0]), []).append(depth)
        if not groups:
            return True
        taken, depths = self.chance.choice(list(groups.items()))
        self.need(list(taken))
        self.push("i32")
        if self.chance.random() < 0.6:
            self.emit("i32.const 3 i32.and")
        self.emit(f"br_table {' '.join(str(self.chance.choice(depths)) for _ in range(self.chance.randint(1, 5)))}")
        self.stack.pop()
        self.unreachable = True
        return False

    def return_(self) -> bool:
        self.need(self.results)
        self.emit("return")
        self.unreachable = True
        return False

    def tail_call(self) -> bool:
        callees = [callee for callee in self.module.below(self.level) + HELPERS if callee[2] == self.results]
        if not callees:
            return True
        name, parameters, _ = self.chance.choice(callees)
        self.need(parameters)
        if name in HELPER_NAMES and self.chance.random() < 0.5:
            self.push("i32")
            self.stack.pop()
            self.emit(f"i32.const 0 i32.and i32.const {HELPER_NAMES.index(name)} i32.add return_call_indirect (param {' '.join(parameters)}) (result {' '.join(self.results)})")
        else:
            self.emit(f"return_call {name}")
        self.unreachable = True
        return False

    ACTIONS = {
        numeric: 30, comparison: 8, local: 22, global_: 3, load: 7, store: 7, select: 4, drop: 2, bulk: 1.5, call: 4, call_indirect: 2, block: 5, loop: 3, if_: 6, branch_if: 6, branch_back: 3,
        branch: 1, branch_table: 2, return_: 0.3, tail_call: 0.7,
    }  # fmt: skip

    def text(self, name: str) -> str:
        self.body()
        if self.reachable(self.results):
            self.finish(self.results)
        parameters, locals = self.locals[: self.parameter_count], self.locals[self.parameter_count :]
        counters = " ".join(f"(local $c{index} i32)" for index in range(self.counters))
        code = "\n    ".join(self.code)
        return (
            f'  (func $f{name} (export "f{name}") {self.signature(parameters, self.results)} (local {" ".join(locals)}) (local $b1 i32) (local $b2 i32) {counters}\n    {code})\n'
        )


NUMBER_BITS = {
    "i32": "f32.convert_i32_u i32.reinterpret_f32", "i64": "f64.convert_i32_s i64.reinterpret_f64",
    "f32": "i32.const 0xffff i32.and f32.reinterpret_i32", "f64": "i64.extend_i32_u f64.reinterpret_i64",
}  # fmt: skip
NUMERIC_NAMES = [name for name in NUMERIC]
COMPARISONS = [name for name, (operands, result) in NUMERIC.items() if result == "i32" and name.split(".")[1].split("_")[0] in ("eq", "ne", "lt", "gt", "le", "ge", "eqz")]
# Without those that trap or see the bits of a NaN.
BY_RESULT = {
    kind: [name for name, (_, result) in NUMERIC.items() if result == kind and "trunc_f" not in name and "reinterpret_f" not in name and not ("div" in name and name[0] == "i") and "rem" not in name]
    for kind in TYPES
}
# Small functions to call: name, parameters, results, code. They are elements of the table, in this order and from 0 on.
HELPER_TABLE: list[tuple[str, list[str], list[str], str]] = [
    ("$same_i32", ["i32"], ["i32"], "local.get 0"), ("$same_i64", ["i64"], ["i64"], "local.get 0"), ("$same_f32", ["f32"], ["f32"], "local.get 0"), ("$same_f64", ["f64"], ["f64"], "local.get 0"),
    ("$two_i32", ["i32", "i32"], ["i32"], "local.get 0 i32.const 3 i32.mul local.get 1 i32.sub"),
    ("$pair_i32", ["i32"], ["i32", "i32"], "local.get 0 i32.const 1 i32.add local.get 0"),
    ("$seven", [], ["i32"], "i32.const 7"),
    ("$many", ["i32", "i64", "f32", "f64", "i32"], ["i32", "i64", "f32", "f64", "i32"], "local.get 4 local.get 1 local.get 2 local.get 3 local.get 0"),
    ("$swap", ["f64", "i64"], ["i64", "f64"], "local.get 1 local.get 0"),
    ("$nothing", ["f32"], [], ""),
    ("$count", [], [], "global.get $g0_i32 i32.const 1 i32.add global.set $g0_i32"),
    # Into the table that it sees, which may be that of another instance.
    ("$through", ["i32"], ["i32"], "local.get 0 local.get 0 i32.const 1 i32.and i32.const 17 i32.add call_indirect (param i32) (result i32) i32.const 1 i32.xor"),
    ("$tail_through", ["i32"], ["i32"], "local.get 0 local.get 0 i32.const 1 i32.and i32.const 17 i32.add return_call_indirect (param i32) (result i32)"),
    ("$touch", ["i32", "i64"], ["i64"], "local.get 0 i32.const 255 i32.and local.tee 0 local.get 1 i64.store8 offset=3 local.get 0 i64.load"),
    ("$grow", [], ["i32"], "i32.const 1 memory.grow memory.size i32.add"),
    ("$host", ["i32", "f64"], ["f64", "i32"], "local.get 1 local.get 0"),
    ("$host_last", ["i32", "f64"], ["f64", "i32"], "local.get 0 local.get 1 return_call $host"),
]  # fmt: skip
# What the table has behind them: functions that are always the module's own.
OWN = """
  (func $own (param i32) (result i32) local.get 0 i32.const 255 i32.and i32.load8_u local.get 0 i32.add global.get $g1_i32 i32.add)
  (func $own_through (param i32) (result i32) (local i64) local.get 0 i32.const 1 i32.shl call $through local.get 0 i32.sub)
"""
HELPERS = [(name, parameters, results) for name, parameters, results, _ in HELPER_TABLE]
HELPER_NAMES = [name for name, _, _ in HELPERS]

# Under this name a program imports from another instance: of `library`.
LIBRARY, HOST = "library", "host"


def parameters_and_results(parameters: list[str], results: list[str]) -> str:
    return (f"(param {' '.join(parameters)})" if parameters else "") + (f" (result {' '.join(results)})" if results else "")


def program_header(imports: Callable[[str], bool] = lambda name: False) -> str:
    """What every program has: memories, a table, globals and helpers, its own or imported ones."""
    imported, own = "", ""

    def add(kind: str, name: str, type: str, rest: str = "") -> None:
        nonlocal imported, own
        definition = f'({kind} {name} (export "{name[1:]}")'
        if name == "$host" and imports(name):
            imported += f'  {definition} (import "{HOST}" "swap") {type})\n'
        elif imports(name):
            imported += f'  {definition} (import "{LIBRARY}" "{name[1:]}") {type})\n'
        else:
            own += f"  {definition} {type} {rest})\n"

    add("memory", "$memory", "1 2")
    add("memory", "$other", "1 1")
    add("table", "$table", "20 30 funcref")
    for kind in TYPES:
        for index in range(2):
            add("global", f"$g{index}_{kind}", f"(mut {kind})", f"({kind}.const {index + 5})")
    for name, parameters, results, code in HELPER_TABLE:
        add("func", name, parameters_and_results(parameters, results), code)
    return f"""(module
{imported}{own}{OWN}
  (data $passive "passive segment") (elem (i32.const 0) func {" ".join(HELPER_NAMES)} $own $own_through)
  (data (i32.const 0) "\\01\\82\\43\\f4\\05\\96\\07\\88\\09\\fa\\0b\\8c\\7d\\0e\\ff\\80") (data (memory $other) (i32.const 100) "\\91\\12\\f3\\04\\85\\16\\e7\\08")
  (func $canonical_f32 (param f32) (result f32) local.get 0 f32.const nan local.get 0 local.get 0 f32.eq select)
  (func $canonical_f64 (param f64) (result f64) local.get 0 f64.const nan local.get 0 local.get 0 f64.eq select)
"""


def library() -> str:
    """The module whose instance programs import from: it has all of it itself."""
    return program_header() + ")\n"


class ProgramModule:
    """The functions of a random module; each calls only those before it, so that all of them end."""

    def __init__(self) -> None:
        self.functions: list[tuple[str, list[str], list[str]]] = []
        self.calls = 0

    def below(self, level: int) -> list[tuple[str, list[str], list[str]]]:
        return self.functions[:level] + HELPERS


def random_program(chance: random.Random) -> str:
    module = ProgramModule()
    # Half of the programs stand alone; the others import about half of everything.
    if chance.random() < 0.5:
        text = program_header()
    else:
        text = program_header(lambda name: chance.random() < 0.5)
    for index in range(chance.randint(2, 5)):
        parameters = [chance.choice(TYPES) for _ in range(chance.randint(0, 4))]
        results = [chance.choice(TYPES) for _ in range(chance.choice([0, 1, 1, 1, 2, 3]))]
        module.calls = 0
        text += Program(chance, module, parameters, results, index).text(str(index))
        module.functions.append((f"$f{index}", parameters, results))
    return text + ")\n"
