import Testing

/// Texts, and whether they are JSON (RFC 8259).
enum JSONGrammar {
  static let accepted = numbers + words + spaced + arrays + objects + strings

  /// A text that is no JSON: where, and why.
  struct Rejected: Sendable, CustomTestStringConvertible {
    var bytes: [UInt8]
    var offset: Int
    var reason: String

    init(_ text: String, _ offset: Int, _ reason: String) {
      self.init(Array(text.utf8), offset, reason)
    }

    init(_ bytes: [UInt8], _ offset: Int, _ reason: String) {
      (self.bytes, self.offset, self.reason) = (bytes, offset, reason)
    }

    var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }
  }

  static let rejected = [wrongValues, wrongWords, wrongNumbers, wrongArrays, wrongObjects, wrongStrings, invalidUTF8].flatMap(\.self)

  private static let numbers = [
    "0", "-0", "1", "-1", "10", "123456789", "0.0", "0.5", "-0.5", "1.0", "1.25", "0.000000000000000000001", "1e1", "1E1", "1e+1", "1e-1", "1E+1",
    "1E-1", "0e0", "0e+1", "-0e-1", "1.5e3", "1e400", "-1e400", "1e-400", "1e01", "1e00000000000000000000001", "9007199254740993",
    "18446744073709551616", "-9223372036854775809", "123456789012345678901234567890123456789012345678901234567890",
    "3.141592653589793238462643383279502884197", "100000000000000000000e-20", "1e9999999999999999999999",
  ]

  private static let words = [
    "null", "true", "false",
  ]

  private static let spaced = [
    "\t1", "1\n", "\r\n 1 \r\n\t", "  null  ", "[ ]", "{ }", "[ 1 , 2 ]", "{ \"a\" : 1 , \"b\" : 2 }", "[\n1\n]", "\n\n[]\n\n",
    "{\r\n\t\"a\"\r\n\t:\r\n\t1\r\n}",
  ]

  private static let arrays = [
    "[]", "[1]", "[1,2]", "[[]]", "[[],[]]", "[null]", "[true,false,null]", #"[""]"#, "[[[[[[[[]]]]]]]]", "[{}]", "[{},[]]",
    #"[1,"1",1.0,[1],{"1":1}]"#, "[-1]", "[0]", "[1e5,2]",
  ]

  private static let objects = [
    "{}", #"{"a":1}"#, #"{"a":1,"b":2}"#, #"{"":0}"#, #"{"":{"":{}}}"#, #"{"a":[]}"#, #"{"a":{}}"#, #"{"a":1,"a":2}"#, #"{"a":1,"a":1}"#,
    #"{"a":null}"#, #"{"a\nb":1}"#, #"{"\u0000":1}"#, #"{"ключ":1}"#, #"{"a":{"b":{"c":{"d":[1,{"e":2}]}}}}"#, #"{" ":" "}"#,
  ]

  private static let strings = [
    #""""#, #""a""#, #""abc""#, #"" ""#, #""'""#, #""/""#, #""a/b""#, #""[]{},:""#, #""//""#, #""/* */""#, #""\"""#, #""\\""#, #""\/""#,
    #""\b\f\n\r\t""#, #""\\\\""#, #""\\\"""#, #""\\n""#, #""\\u0041""#, #""null""#, #""\u0000""#, #""\u0041""#, #""\u00e9""#, #""\u00E9""#,
    #""\u00eF""#, #""\uFFFF""#, #""\ufffe""#, #""\ufeff""#, #""\u2028""#, #""\u0022""#, #""\u005C""#, #""\uD83D\uDE00""#, #""\ud83d\ude00""#,
    #""\uD800""#, #""\uDC00""#, #""\uD800\uD800""#, #""\uDC00\uD800""#, #""\uD800x""#, #""\uD800\n""#, #""\uDFFF""#, #""\uDBFF\uDFFF""#, #""é""#,
    #""ß""#, #""€""#, #""日本語""#, #""😀""#, #""👨‍👩‍👧‍👦""#, "\"\u{7F}\"", "\"\u{80}\"", "\"\u{7FF}\"", "\"\u{800}\"", "\"\u{D7FF}\"", "\"\u{E000}\"",
    "\"\u{FFFD}\"", "\"\u{FFFE}\"", "\"\u{FFFF}\"", "\"\u{10000}\"", "\"\u{10FFFF}\"", "\"\u{FEFF}\"", "\"\u{2028}\u{2029}\"", "\"\u{A0}\"",
    "\"a\u{301}\"", "\"\u{85}\"", #""1234567""#, #""12345678""#, #""123456789""#, #""1234567\\n""#, #""12345678\\n""#, #""éééé""#, #""1é2é3é4""#,
  ]

  private static let wrongValues: [Rejected] = [
    Rejected("", 0, "expected a value, got the end of the text"),
    Rejected(" ", 1, "expected a value, got the end of the text"),
    Rejected("\n\n", 2, "expected a value, got the end of the text"),
    Rejected("\u{0C}1", 0, "expected a value, got byte 0x0C"),
    Rejected("\u{0B}1", 0, "expected a value, got byte 0x0B"),
    Rejected("\0", 0, "expected a value, got byte 0x00"),
    Rejected("\u{A0}1", 0, "expected a value, got byte 0xC2"),
    Rejected("\u{2028}1", 0, "expected a value, got byte 0xE2"),
    Rejected("a", 0, "expected a value, got 'a'"),
    Rejected("'a'", 0, "expected a value, got '''"),
    Rejected(",", 0, "expected a value, got ','"),
    Rejected(":", 0, "expected a value, got ':'"),
    Rejected("]", 0, "expected a value, got ']'"),
    Rejected("}", 0, "expected a value, got '}'"),
    Rejected("+1", 0, "expected a value, got '+'"),
    Rejected(".5", 0, "expected a value, got '.'"),
    Rejected("Infinity", 0, "expected a value, got 'I'"),
    Rejected("NaN", 0, "expected a value, got 'N'"),
    Rejected("//", 0, "expected a value, got '/'"),
    Rejected("/**/1", 0, "expected a value, got '/'"),
    Rejected("#1", 0, "expected a value, got '#'"),
    Rejected("True", 0, "expected a value, got 'T'"),
    Rejected("NULL", 0, "expected a value, got 'N'"),
    Rejected("undefined", 0, "expected a value, got 'u'"),
    Rejected("\\\"a\\\"", 0, "expected a value, got '\\'"),
    Rejected("(1)", 0, "expected a value, got '('"),
    Rejected("é", 0, "expected a value, got byte 0xC3"),
    Rejected("\u{7F}", 0, "expected a value, got byte 0x7F"),
    Rejected("\u{FEFF}1", 0, "expected a value, got a byte order mark"),
    Rejected("\u{FEFF}", 0, "expected a value, got a byte order mark"),
  ]

  private static let wrongWords: [Rejected] = [
    Rejected("tru", 3, "expected 'true', got the end of the text"),
    Rejected("t", 1, "expected 'true', got the end of the text"),
    Rejected("truth", 3, "expected 'true', got 't'"),
    Rejected("tRUE", 1, "expected 'true', got 'R'"),
    Rejected("falsy", 4, "expected 'false', got 'y'"),
    Rejected("fals", 4, "expected 'false', got the end of the text"),
    Rejected("nul", 3, "expected 'null', got the end of the text"),
    Rejected("nil", 1, "expected 'null', got 'i'"),
    Rejected("nan", 1, "expected 'null', got 'a'"),
    Rejected("n\0ll", 1, "expected 'null', got byte 0x00"),
    Rejected("truee", 4, "expected the end of the text, got 'e'"),
    Rejected("nulll", 4, "expected the end of the text, got 'l'"),
    Rejected("[nul]", 4, "expected 'null', got ']'"),
    Rejected("[truefalse]", 5, "expected ',' or ']', got 'f'"),
  ]

  private static let wrongNumbers: [Rejected] = [
    Rejected("-", 1, "expected a digit, got the end of the text"),
    Rejected("--1", 1, "expected a digit, got '-'"),
    Rejected("-+1", 1, "expected a digit, got '+'"),
    Rejected("-a", 1, "expected a digit, got 'a'"),
    Rejected("- 1", 1, "expected a digit, got byte 0x20"),
    Rejected("-.5", 1, "expected a digit, got '.'"),
    Rejected("-Infinity", 1, "expected a digit, got 'I'"),
    Rejected("-NaN", 1, "expected a digit, got 'N'"),
    Rejected("1.", 2, "expected a digit, got the end of the text"),
    Rejected("0.", 2, "expected a digit, got the end of the text"),
    Rejected("1.e5", 2, "expected a digit, got 'e'"),
    Rejected("1..5", 2, "expected a digit, got '.'"),
    Rejected("1.-5", 2, "expected a digit, got '-'"),
    Rejected("1.a", 2, "expected a digit, got 'a'"),
    Rejected("[1.]", 3, "expected a digit, got ']'"),
    Rejected("1e", 2, "expected a digit, got the end of the text"),
    Rejected("1E", 2, "expected a digit, got the end of the text"),
    Rejected("1e+", 3, "expected a digit, got the end of the text"),
    Rejected("1e-", 3, "expected a digit, got the end of the text"),
    Rejected("1e+-1", 3, "expected a digit, got '-'"),
    Rejected("1ee1", 2, "expected a digit, got 'e'"),
    Rejected("1e.5", 2, "expected a digit, got '.'"),
    Rejected("0e", 2, "expected a digit, got the end of the text"),
    Rejected("1.5e", 4, "expected a digit, got the end of the text"),
    Rejected("1ea", 2, "expected a digit, got 'a'"),
    Rejected("[1e]", 3, "expected a digit, got ']'"),
    Rejected("01", 0, "a number begins with a 0 too many"),
    Rejected("00", 0, "a number begins with a 0 too many"),
    Rejected("-01", 1, "a number begins with a 0 too many"),
    Rejected("-00", 1, "a number begins with a 0 too many"),
    Rejected("00.5", 0, "a number begins with a 0 too many"),
    Rejected("000", 0, "a number begins with a 0 too many"),
    Rejected("[01]", 1, "a number begins with a 0 too many"),
    Rejected("0123456789", 0, "a number begins with a 0 too many"),
    Rejected("01e5", 0, "a number begins with a 0 too many"),
    Rejected("0x1F", 1, "expected the end of the text, got 'x'"),
    Rejected("1a", 1, "expected the end of the text, got 'a'"),
    Rejected("1 2", 2, "expected the end of the text, got '2'"),
    Rejected("1.5.5", 3, "expected the end of the text, got '.'"),
    Rejected("1e5.5", 3, "expected the end of the text, got '.'"),
    Rejected("1e5e5", 3, "expected the end of the text, got 'e'"),
    Rejected("1+2", 1, "expected the end of the text, got '+'"),
    Rejected("1-2", 1, "expected the end of the text, got '-'"),
    Rejected("0b1", 1, "expected the end of the text, got 'b'"),
    Rejected("1_000", 1, "expected the end of the text, got '_'"),
    Rejected("1,000", 1, "expected the end of the text, got ','"),
    Rejected("1f", 1, "expected the end of the text, got 'f'"),
    Rejected("1L", 1, "expected the end of the text, got 'L'"),
    Rejected("1\0", 1, "expected the end of the text, got byte 0x00"),
    Rejected("-0-", 2, "expected the end of the text, got '-'"),
    Rejected("[1٣]", 2, "expected ',' or ']', got byte 0xD9"),
  ]

  private static let wrongArrays: [Rejected] = [
    Rejected("[", 1, "expected a value, got the end of the text"),
    Rejected("[ ", 2, "expected a value, got the end of the text"),
    Rejected("[1", 2, "expected ',' or ']', got the end of the text"),
    Rejected("[1,", 3, "expected a value, got the end of the text"),
    Rejected("[1,]", 3, "expected a value, got ']'"),
    Rejected("[,]", 1, "expected a value, got ','"),
    Rejected("[,1]", 1, "expected a value, got ','"),
    Rejected("[1,,2]", 3, "expected a value, got ','"),
    Rejected("[1 2]", 3, "expected ',' or ']', got '2'"),
    Rejected("[1}", 2, "expected ',' or ']', got '}'"),
    Rejected("[1:2]", 2, "expected ',' or ']', got ':'"),
    Rejected("[1;2]", 2, "expected ',' or ']', got ';'"),
    Rejected("[1]]", 3, "expected the end of the text, got ']'"),
    Rejected("[]]", 2, "expected the end of the text, got ']'"),
    Rejected("[][]", 2, "expected the end of the text, got '['"),
    Rejected("[[]", 3, "expected ',' or ']', got the end of the text"),
    Rejected("[[1]", 4, "expected ',' or ']', got the end of the text"),
    Rejected("[}", 1, "expected a value, got '}'"),
    Rejected("[\"a\"", 4, "expected ',' or ']', got the end of the text"),
    Rejected("[\"a\" \"b\"]", 5, "expected ',' or ']', got '\"'"),
    Rejected("[a]", 1, "expected a value, got 'a'"),
    Rejected("[1,a]", 3, "expected a value, got 'a'"),
    Rejected("[1/*x*/]", 2, "expected ',' or ']', got '/'"),
    Rejected("[1\0]", 2, "expected ',' or ']', got byte 0x00"),
    Rejected("[{}", 3, "expected ',' or ']', got the end of the text"),
    Rejected("[1],", 3, "expected the end of the text, got ','"),
    Rejected("[] x", 3, "expected the end of the text, got 'x'"),
    Rejected("[1, ]", 4, "expected a value, got ']'"),
    Rejected("[ , ]", 2, "expected a value, got ','"),
  ]

  private static let wrongObjects: [Rejected] = [
    Rejected("{", 1, "expected a name in quotes or '}', got the end of the text"),
    Rejected("{ ", 2, "expected a name in quotes or '}', got the end of the text"),
    Rejected("{,}", 1, "expected a name in quotes or '}', got ','"),
    Rejected("{a:1}", 1, "expected a name in quotes or '}', got 'a'"),
    Rejected("{'a':1}", 1, "expected a name in quotes or '}', got '''"),
    Rejected("{1:1}", 1, "expected a name in quotes or '}', got '1'"),
    Rejected("{null:1}", 1, "expected a name in quotes or '}', got 'n'"),
    Rejected("{[]:1}", 1, "expected a name in quotes or '}', got '['"),
    Rejected("{:1}", 1, "expected a name in quotes or '}', got ':'"),
    Rejected("{]", 1, "expected a name in quotes or '}', got ']'"),
    Rejected("{{}}", 1, "expected a name in quotes or '}', got '{'"),
    Rejected("{\"a\"", 4, "expected ':', got the end of the text"),
    Rejected("{\"a\"}", 4, "expected ':', got '}'"),
    Rejected("{\"a\" 1}", 5, "expected ':', got '1'"),
    Rejected("{\"a\",1}", 4, "expected ':', got ','"),
    Rejected("{\"a\"=1}", 4, "expected ':', got '='"),
    Rejected("{\"a\":", 5, "expected a value, got the end of the text"),
    Rejected("{\"a\":}", 5, "expected a value, got '}'"),
    Rejected("{\"a\"::1}", 5, "expected a value, got ':'"),
    Rejected("{\"a\":1", 6, "expected ',' or '}', got the end of the text"),
    Rejected("{\"a\":1,", 7, "expected a name in quotes, got the end of the text"),
    Rejected("{\"a\":1,}", 7, "expected a name in quotes, got '}'"),
    Rejected("{\"a\":1,,}", 7, "expected a name in quotes, got ','"),
    Rejected("{\"a\":1 \"b\":2}", 7, "expected ',' or '}', got '\"'"),
    Rejected("{\"a\":1,b:2}", 7, "expected a name in quotes, got 'b'"),
    Rejected("{\"a\":1]", 6, "expected ',' or '}', got ']'"),
    Rejected("{\"a\":1:2}", 6, "expected ',' or '}', got ':'"),
    Rejected("{\"a\":1}}", 7, "expected the end of the text, got '}'"),
    Rejected("{}{}", 2, "expected the end of the text, got '{'"),
    Rejected("{},", 2, "expected the end of the text, got ','"),
    Rejected("{\"a\":{}", 7, "expected ',' or '}', got the end of the text"),
    Rejected("{\"a\":[}", 6, "expected a value, got '}'"),
    Rejected("{\"a\":1}#", 7, "expected the end of the text, got '#'"),
    Rejected("{\"a\":a}", 5, "expected a value, got 'a'"),
    Rejected("{\"a\":1;}", 6, "expected ',' or '}', got ';'"),
    Rejected("{\"a", 3, "the text ends within a string"),
  ]

  private static let wrongStrings: [Rejected] = [
    Rejected("\"", 1, "the text ends within a string"),
    Rejected("\"a", 2, "the text ends within a string"),
    Rejected("\"12345678", 9, "the text ends within a string"),
    Rejected("\"\\", 2, "the text ends within a string"),
    Rejected("\"\\\"", 3, "the text ends within a string"),
    Rejected("\"\\u", 3, "the text ends within a string"),
    Rejected("\"\\u1", 4, "the text ends within a string"),
    Rejected("\"\\u123", 6, "the text ends within a string"),
    Rejected("\"\\u1234", 7, "the text ends within a string"),
    Rejected("[\"", 2, "the text ends within a string"),
    Rejected("\"\\a\"", 2, "expected one of \"\\/bfnrtu after '\\', got 'a'"),
    Rejected("\"\\x41\"", 2, "expected one of \"\\/bfnrtu after '\\', got 'x'"),
    Rejected("\"\\0\"", 2, "expected one of \"\\/bfnrtu after '\\', got '0'"),
    Rejected("\"\\ \"", 2, "expected one of \"\\/bfnrtu after '\\', got byte 0x20"),
    Rejected("\"\\'\"", 2, "expected one of \"\\/bfnrtu after '\\', got '''"),
    Rejected("\"\\U0041\"", 2, "expected one of \"\\/bfnrtu after '\\', got 'U'"),
    Rejected("\"\\\n\"", 2, "expected one of \"\\/bfnrtu after '\\', got byte 0x0A"),
    Rejected("\"\\é\"", 2, "expected one of \"\\/bfnrtu after '\\', got byte 0xC3"),
    Rejected("\"\\N\"", 2, "expected one of \"\\/bfnrtu after '\\', got 'N'"),
    Rejected("\"\\u\"", 3, "expected a hexadecimal digit, got '\"'"),
    Rejected("\"\\u00g0\"", 5, "expected a hexadecimal digit, got 'g'"),
    Rejected("\"\\u 123\"", 3, "expected a hexadecimal digit, got byte 0x20"),
    Rejected("\"\\u{41}\"", 3, "expected a hexadecimal digit, got '{'"),
    Rejected("\"\\u004\"", 6, "expected a hexadecimal digit, got '\"'"),
    Rejected("\"\\u-123\"", 3, "expected a hexadecimal digit, got '-'"),
    Rejected("\"\\uD83D\\u\"", 9, "expected a hexadecimal digit, got '\"'"),
    Rejected("\"\\uD83D\\uDE0\"", 12, "expected a hexadecimal digit, got '\"'"),
    Rejected("\"\\u１２３４\"", 3, "expected a hexadecimal digit, got byte 0xEF"),
    Rejected("\"a\"b\"", 3, "expected the end of the text, got 'b'"),
    Rejected("\"a\"\"b\"", 3, "expected the end of the text, got '\"'"),
    Rejected("\"\"\"", 2, "expected the end of the text, got '\"'"),
    Rejected("\"\n\"", 1, "a string cannot contain the control character 0x0A unless it is escaped"),
    Rejected("\"a\tb\"", 2, "a string cannot contain the control character 0x09 unless it is escaped"),
    Rejected("\"\r\n\"", 1, "a string cannot contain the control character 0x0D unless it is escaped"),
    Rejected("\"\0\"", 1, "a string cannot contain the control character 0x00 unless it is escaped"),
    Rejected("\"\u{1F}\"", 1, "a string cannot contain the control character 0x1F unless it is escaped"),
    Rejected("\"1234567\u{1B}[0m\"", 8, "a string cannot contain the control character 0x1B unless it is escaped"),
    Rejected("{\"a\n\":1}", 3, "a string cannot contain the control character 0x0A unless it is escaped"),
  ]

  private static let invalidUTF8: [Rejected] = [
    Rejected([0x22, 0x80, 0x22], 1, "invalid UTF-8: byte 0x80 continues a character that has not begun"),
    Rejected([0x22, 0xBF, 0x22], 1, "invalid UTF-8: byte 0xBF continues a character that has not begun"),
    Rejected([0x22, 0x61, 0xC3, 0xA9, 0xA9, 0x22], 4, "invalid UTF-8: byte 0xA9 continues a character that has not begun"),
    Rejected([0x22, 0xC3, 0x22], 1, "invalid UTF-8: the character that begins with byte 0xC3 is incomplete"),
    Rejected([0x22, 0xC3, 0x28, 0x22], 1, "invalid UTF-8: the character that begins with byte 0xC3 is incomplete"),
    Rejected([0x22, 0xC3, 0xC3, 0xA9, 0x22], 1, "invalid UTF-8: the character that begins with byte 0xC3 is incomplete"),
    Rejected([0x22, 0xE2, 0x82, 0x22], 1, "invalid UTF-8: the character that begins with byte 0xE2 is incomplete"),
    Rejected([0x22, 0xE2, 0x22, 0xAC, 0x22], 1, "invalid UTF-8: the character that begins with byte 0xE2 is incomplete"),
    Rejected([0x22, 0xED, 0x22], 1, "invalid UTF-8: the character that begins with byte 0xED is incomplete"),
    Rejected([0x22, 0xF0, 0x9F, 0x98, 0x22], 1, "invalid UTF-8: the character that begins with byte 0xF0 is incomplete"),
    Rejected([0x22, 0xF0, 0x9F, 0x22], 1, "invalid UTF-8: the character that begins with byte 0xF0 is incomplete"),
    Rejected([0x22, 0xF4, 0xC0, 0x80, 0x80, 0x22], 1, "invalid UTF-8: the character that begins with byte 0xF4 is incomplete"),
    Rejected([0x22, 0xC0, 0x80, 0x22], 1, "invalid UTF-8: a character in more bytes than it needs"),
    Rejected([0x22, 0xC0, 0xAF, 0x22], 1, "invalid UTF-8: a character in more bytes than it needs"),
    Rejected([0x22, 0xC1, 0xBF, 0x22], 1, "invalid UTF-8: a character in more bytes than it needs"),
    Rejected([0x22, 0xE0, 0x80, 0xAF, 0x22], 1, "invalid UTF-8: a character in more bytes than it needs"),
    Rejected([0x22, 0xE0, 0x9F, 0xBF, 0x22], 1, "invalid UTF-8: a character in more bytes than it needs"),
    Rejected([0x22, 0xF0, 0x80, 0x80, 0xAF, 0x22], 1, "invalid UTF-8: a character in more bytes than it needs"),
    Rejected([0x22, 0xF0, 0x8F, 0xBF, 0xBF, 0x22], 1, "invalid UTF-8: a character in more bytes than it needs"),
    Rejected([0x22, 0xED, 0xA0, 0x80, 0x22], 1, "invalid UTF-8: half of a surrogate pair"),
    Rejected([0x22, 0xED, 0xBF, 0xBF, 0x22], 1, "invalid UTF-8: half of a surrogate pair"),
    Rejected([0x22, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, 0x22], 1, "invalid UTF-8: half of a surrogate pair"),
    Rejected([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1, "invalid UTF-8: a character beyond U+10FFFF"),
    Rejected([0x22, 0xF4, 0xBF, 0xBF, 0xBF, 0x22], 1, "invalid UTF-8: a character beyond U+10FFFF"),
    Rejected([0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], 1, "invalid UTF-8: byte 0xF5 does not occur in it"),
    Rejected([0x22, 0xF8, 0x88, 0x80, 0x80, 0x80, 0x22], 1, "invalid UTF-8: byte 0xF8 does not occur in it"),
    Rejected([0x22, 0xFE, 0x22], 1, "invalid UTF-8: byte 0xFE does not occur in it"),
    Rejected([0x22, 0xFF, 0x22], 1, "invalid UTF-8: byte 0xFF does not occur in it"),
    Rejected([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D], 2, "invalid UTF-8: byte 0xFF does not occur in it"),
    Rejected([0x22, 0xC3], 2, "the text ends within a string"),
    Rejected([0x22, 0xE2, 0x82], 3, "the text ends within a string"),
    Rejected([0x22, 0xF0, 0x9F, 0x98], 4, "the text ends within a string"),
    Rejected([0x22, 0xF0], 2, "the text ends within a string"),
    // UTF-16 and UTF-32 with and without a mark, which RFC 8259 no longer allows.
    Rejected([0xFE, 0xFF, 0x00, 0x31], 0, "expected a value, got byte 0xFE"),
    Rejected([0xFF, 0xFE, 0x31, 0x00], 0, "expected a value, got byte 0xFF"),
    Rejected([0x00, 0x31], 0, "expected a value, got byte 0x00"),
    Rejected([0x31, 0x00], 1, "expected the end of the text, got byte 0x00"),
    Rejected([0x31, 0x00, 0x00, 0x00], 1, "expected the end of the text, got byte 0x00"),
    Rejected([0xEF, 0xBB], 0, "expected a value, got byte 0xEF"),
  ]
}
