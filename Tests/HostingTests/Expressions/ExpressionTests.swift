import Evaluation
import Testing

@testable import Hosting

/// Operators, functions and paths beyond the table of the original, each with what is at its edges.
@Suite struct ExpressionTests {
  private static let data = """
    {"n":7,"s":"héllo","t":true,"none":null,"a":[3,1,2],"w":["x","y"],"e":[],"o":{"b":2,"a":1},"eo":{},"deep":{"x":{"x":1}},"list":[{"k":"a"},{"k":"b","v":[1]}],\
    "dup":{"q":1,"p":0,"q":2},"length":5,"0":"zero","o0":{"0":"zero"},"big":1e400,"nested":[[1,[2]],[3]],"it's":1,"say \\"hi\\"":2,"é":3,"e\\u0301":4}
    """

  private func check(_ expression: String, _ value: String?) throws {
    #expect(try ExpressionEvaluation.value(expression, data: Self.data) == value, "\(expression)")
  }

  @Test(
    arguments: [
      ("1e3", "1000"), ("-0", "-0"), ("-1.5e-3", "-0.0015"), ("1e20", "100000000000000000000"), ("1e21", "1e+21"), ("1e-6", "0.000001"), ("1e-7", "1e-7"), ("1.5e-10", "1.5e-10"),
      ("0.1 + 0.2", "0.30000000000000004"), ("5e-324", "5e-324"), ("1.7976931348623157e308", "1.7976931348623157e+308"), ("100 * 1", "100"), ("12.50", "12.5"),
      ("1e400", nil), ("1.", nil), (".5", nil), ("+1", nil), ("1e", nil), ("--1", nil), ("1 - -1", "2"), ("3 -1", "2"), ("0x10", nil), ("1e5e5", nil), ("- 1", nil),
    ] as [(String, String?)])
  func numbers(expression: String, value: String?) throws { try check(expression, value) }

  @Test(
    arguments: [
      (#"'a"b'"#, #""a\"b""#), (#""a'b""#, #""a'b""#), (#""a\"b""#, #""a\"b""#), (#"'a\"b'"#, nil), (#""a\'b""#, nil), (#"'\\'"#, #""\\""#), (#"'\\\'\\'"#, #""\\'\\""#),
      (#"'\/\b\f\n\r\t'"#, #""/\u0008\u000c\n\r\t""#), (#"'\ud83d\ude00'"#, #""😀""#), (#"'\x'"#, nil), (#"'\u12'"#, nil), ("'a", nil), ("'a\tb'", nil), ("''", "\"\""), ("'日本'", "\"日本\""),
    ] as [(String, String?)])
  func strings(expression: String, value: String?) throws { try check(expression, value) }

  @Test(
    arguments: [
      ("true", "true"), ("False", "false"), ("NULL", "null"), ("PI", "3.141592653589793"), ("e", "2.718281828459045"), ("phi", "1.618033988749895"), ("sqrt2", "1.4142135623730951"),
      ("sqrte", "1.6487212707001282"), ("sqrtpi", "1.772453850905516"), ("sqrtphi", "1.272019649514069"), ("ln2", "0.6931471805599453"), ("log2e", "1.4426950408889634"),
      ("ln10", "2.302585092994046"), ("log10e", "0.4342944819032518"), ("nil", nil), ("tru", nil), ("_", nil), ("[1]", nil), ("{}", nil), ("#", nil), ("é", nil),
    ] as [(String, String?)])
  func constants(expression: String, value: String?) throws { try check(expression, value) }

  @Test(
    arguments: [
      ("2 ** -1", "0.5"), ("2 ** 0.5 ** 2 == 2 ** 0.25", "true"), ("-2 ** 2", "4"), ("7 % -4", "3"), ("-7 % 4", "-3"), ("7 % 0", nil), ("7.5 % 2", nil), ("-9223372036854775808 % -1", "0"),
      ("1 << 3", "8"), ("1 << 64", "0"), ("-8 >> 1", "-4"), ("-8 >> 100", "-1"), ("1 << -1", nil), ("6 & 3", "2"), ("6 | 3", "7"), ("6 ^ 3", "5"), ("6 &^ 3", "4"), ("1.5 | 1", nil),
      ("1 | 2 == 3", "true"), ("1 + 2 | 4", "7"), ("2 * 3 ** 2", "18"), ("8 / 4 / 2", "1"), ("8 - 4 - 2", "2"), ("1 / 0.0", nil), ("1e200 * 1e200", nil), ("0 * (1e200 * 1e200)", nil),
      ("1e30 % 2", nil), ("$.big + 1", nil), ("$.big", "1e400"), ("1 + 'a'", nil), ("$.none + 1", nil), ("$.t * 1", nil), ("1 +", nil), ("* 1", nil), ("1 ! 2", nil), ("1 = 1", nil),
    ] as [(String, String?)])
  func arithmetic(expression: String, value: String?) throws { try check(expression, value) }

  @Test(
    arguments: [
      ("$.a == $['a']", "true"), ("$.o == $.o", "true"), ("$.deep == $.deep.x", "false"), ("$.e == $.eo", "false"), ("$.w == split('x,y', ',')", "true"), ("$.a[*] == $.a", "true"),
      ("$['é'] == $['e\u{301}']", "false"), ("'é' == 'e\u{301}'", "false"), ("$.none != null", "false"), ("$.nope != 1", "false"), ("1 != '1'", "true"), ("$.dup.q == 2", "true"),
      ("1 < 2 == true", "true"), ("'b' >= 'a'", "true"), ("'a' <= 'a'", "true"), ("'Z' < 'a'", "true"), ("'é' > 'z'", "true"), ("1 > '0'", "false"), ("$.nope < 1", "false"), ("1 >= $.nope", "false"),
      ("$.none < null", nil), ("$.a < $.w", nil), ("$.o <= $.o", nil), ("$.none < 1", "false"), ("2 >= 2", "true"),
      ("'abc' =~ 'B'", "false"), ("'abc' =~ '(?i)B'", "true"), ("1 =~ '1'", nil), ("'1' =~ 1", nil), ("'a' =~ '('", nil), ("$.nope =~ 'a'", nil), ("$.s =~ '^h.llo$'", "true"),
      ("$.eo || false", "false"), ("$.o && $.a", "true"), ("$.e || $.none", "false"), ("0 || '0'", "true"), ("true || 1 / 0", nil), ("1 || 0 && 0", "true"), ("(1 || 0) && 0", "false"),
      ("$.nope ? 'a' : 'b'", "\"b\""), ("1 ? 2 ? 3 : 4 : 5", "3"), ("0 ? 2 ? 3 : 4 : 5", "5"), ("true ? 1", nil), ("true : 1", nil), ("1 ? (2 : 3)", nil), ("? 1 : 2", nil), ("1 ? : 2", nil),
      ("1 ? 2 : 3 + 4", "2"), ("0 ? 2 : 3 + 4", "7"), ("$.eo ? 1 : 0", "1"), ("$.none ? 1 : 0", "0"), ("true ? $.nope : 1", "null"), ("(1", nil), ("1)", nil), ("()", nil), ("((1))", "1"), ("1, 2", nil),
    ] as [(String, String?)])
  func logic(expression: String, value: String?) throws { try check(expression, value) }

  @Test(
    arguments: [
      ("'2024-01-31T23:59:59Z' + '1s'", #""2024-02-01T00:00:00Z""#), ("'2024-02-28T12:00:00+02:00' + '24h'", #""2024-02-29T12:00:00+02:00""#), ("'24h' + '2023-02-28T12:00:00-05:30'", #""2023-03-01T12:00:00-05:30""#),
      ("'2024-01-01T00:00:00.5Z' + '500ms'", #""2024-01-01T00:00:01Z""#), ("'2024-01-01T00:00:00.25Z' - '0.5s'", #""2023-12-31T23:59:59Z""#), ("'1h' - '2024-01-01T00:00:00Z'", #""2023-12-31T23:00:00Z""#),
      ("'2024-01-01T00:00:00+00:00' + '0'", #""2024-01-01T00:00:00Z""#), ("'1970-01-01T00:00:00Z' - '1ns'", #""1969-12-31T23:59:59Z""#),
      ("'2024-02-30T00:00:00Z' + '1h'", #""2024-02-30T00:00:00Z1h""#), ("'2024-01-01 00:00:00Z' + '1h'", #""2024-01-01 00:00:00Z1h""#), ("'2024-01-01T24:00:00Z' + '1h'", #""2024-01-01T24:00:00Z1h""#),
      ("'9999-12-31T23:00:00Z' + '2h'", nil), ("'0000-01-01T00:00:00Z' - '1s'", nil), ("'2024-01-01T00:00:00Z' - '2024-01-01T00:00:00Z'", nil), ("'2024-01-01T00:00:00Z' - 1", nil),
      ("'1.5h' - '30m'", #""3600s""#), ("'-90s' + '+1m30s'", #""0s""#), ("'300ms' + '300ms'", #""0.6s""#), ("'278h' + '0'", #""1.0008e+06s""#), ("'1us' + '1\u{B5}s'", #""2e-06s""#),
      ("'2562048h' + '1h'", #""2562048h1h""#), ("'1' + 'h'", #""1h""#), ("'.5h' + '.h'", #"".5h.h""#), ("'' + '1h'", #""1h""#), ("'1h' + ''", #""1h""#), ("'1d' + '1h'", #""1d1h""#), ("'a' + $.none", nil),
    ] as [(String, String?)])
  func times(expression: String, value: String?) throws { try check(expression, value) }

  @Test(
    arguments: [
      ("$.", nil), ("$..", nil), ("$...a", nil), ("$..*", nil), ("$a", nil), ("$$", nil), ("$[", nil), ("$[]", nil), ("$[']", nil), ("$['a'b]", nil), ("$.a[0", nil), ("$.a]", nil),
      ("$['n']", "7"), ("$[\"n\"]", "7"), ("$[n]", "7"), ("$[ 'n' ]", "7"), ("$['it\\'s']", "1"), ("$[\"say \\\"hi\\\"\"]", "2"), ("$['é']", "3"), ("$.é", nil), ("$.n.x", "null"), ("$.s.length", "null"),
      ("$.length", "5"), ("$.a.length", "3"), ("$.a['length']", "3"), ("$.a.0", "3"), ("$.a['1']", "1"), ("$.a[-3]", "3"), ("$.a[-4]", "null"), ("$.a[3]", "null"), ("$.o0[0]", "\"zero\""),
      ("$.a[9223372036854775807]", "null"), ("$.a[-9223372036854775808]", "null"), ("$.a[99999999999999999999]", "null"), ("$.a[0,0]", "[3,3]"), ("$.a[2,0,9]", "[2,3]"), ("$.a[0,]", nil), ("$.a[,]", nil),
      ("$.a[:]", "[3,1,2]"), ("$.a[1:2]", "1"), ("$.a[-2:]", "[1,2]"), ("$.a[:-1]", "[3,1]"), ("$.a[::2]", "[3,2]"), ("$.a[::-1]", "[2,1,3]"), ("$.a[2:0:-1]", "[2,1]"), ("$.a[5::-2]", "[2,3]"),
      ("$.a[::0]", nil), ("$.a[:::]", nil), ("$.a[x:]", nil), ("$.a[1.5:]", nil), ("$.a[(@.length - 2):]", "[1,2]"), ("$.e[::]", "null"), ("$.o[:]", "null"), ("$.a[5:2]", "null"),
      ("$.a[-9223372036854775808:9223372036854775807:9223372036854775807]", "3"), ("$.a[9223372036854775807:-9223372036854775808:-9223372036854775808]", "2"), ("$.s[0:2]", "null"),
      ("$.o.*", "[1,2]"), ("$.o[*]", "[1,2]"), ("$.n.*", "null"), ("$.dup.*", "[0,2]"), ("$.e[*]", "null"), ("$.w[*]", #"["x","y"]"#), ("$..k", #"["a","b"]"#), ("$.deep..x", nil),
      ("$.nested..[0]", nil), ("$.nested..[1]", "[[3],[2]]"), ("$.list..v[0]", "1"), ("$.o..", #"{"b":2,"a":1}"#), ("$.list[?(@.v)]", #"{"k":"b","v":[1]}"#), ("$.list[?(@.k == 'a' || @.v)].k", #"["a","b"]"#), ("$.o[?(@ > 1)]", "2"),
      ("$.a[?(@ > 1)]", "[3,2]"), ("$.a[?@ > 1]", nil), ("$.a[?(@ + 'x')]", nil), ("$.a[?(@.x)]", "null"), ("$.n[?(@)]", "null"), ("$.list[?(@.v[?(@ == 1)])].k", "\"b\""), ("$.a[?('(' == \"(\")]", "[3,1,2]"),
      ("$.a[(1)]", "1"), ("$.a[(0 - 1)]", "null"), ("$.a[(1.5)]", "null"), ("$.a[('1')]", "1"), ("$.a[('01')]", "null"), ("$.o[('a')]", "1"), ("$.o0[(0)]", "\"zero\""), ("$.a[(true)]", "[3,1,2]"),
      ("$.a[(false)]", "null"), ("$.a[($.nope)]", "null"), ("$.n[(0)]", "null"), ("$.a[(@.length - 1), 0]", "[2,3]"), ("$.a[(1) + (1)]", nil), ("$.a[(@.length > 2 ? 0 : 1)]", "3"),
      ("@.a[0]", "3"), ("$.a[0] + 1", "4"), ("$.n+1", "8"), ("$.n/7", "1"), ("$.n%4", "3"), ("$.n==7", "true"), ("$.n<8", "true"), ("$.n&&$.t", "true"), ("$.n*1", "null"), ("$.n^1", "null"), ("$.n\t+ 1", "8"),
    ] as [(String, String?)])
  func paths(expression: String, value: String?) throws {
    try check(expression, value)
  }

  @Test(
    arguments: [
      ("length($.o)", "1"), ("length(5)", "1"), ("length($.none)", "1"), ("length($.e)", "0"), ("Length('日本')", "6"), ("size($.a)", "3"), ("size('abc')", "0"), ("size($.nope)", "0"), ("size($.dup)", "2"),
      ("sum($.a)", "6"), ("sum($.o)", "3"), ("sum(5)", "5"), ("sum($.e)", "0"), ("sum($.w)", nil), ("sum('a')", "null"), ("sum($.nope)", "null"), ("sum($.none)", "null"), ("sum(true)", "null"),
      ("avg($.a)", "2"), ("avg($.o)", "1.5"), ("avg($.e)", "0"), ("avg(4)", "4"), ("avg('a')", "null"), ("avg($.nope)", "null"), ("avg($.w)", nil),
      ("first($.a)", "3"), ("last($.a)", "2"), ("first($.e)", "null"), ("last($.o)", "null"), ("first('abc')", "null"), ("last($.nope)", "null"), ("last($.a[*])", "2"),
      ("key($.deep.x)", "\"x\""), ("key($.a[0])", "null"), ("key($)", "null"), ("key(5)", "null"), ("key($.nope)", "null"), ("key(first($.*))", "\"0\""), ("parent($.o.a)", #"{"b":2,"a":1}"#), ("parent($)", "null"),
      ("parent($.nope)", "null"), ("parent('a')", "null"), ("root($.deep.x) == $", "true"), ("root(5)", "5"), ("root($.nope)", "null"), ("parent(parent($.deep.x.x)) == $.deep", "true"),
      ("not(0)", "true"), ("not($.eo)", "true"), ("not($.o)", "false"), ("not('')", "true"), ("not(1 / 0)", nil), ("upper()", nil), ("upper('a', 'b')", nil), ("upper ('a')", nil), ("nope(1)", nil), ("upper('a'", nil),
    ] as [(String, String?)])
  func functionsOfValues(expression: String, value: String?) throws { try check(expression, value) }

  @Test(
    arguments: [
      ("upper('straße é ﬁ')", #""STRAßE É ﬁ""#), ("LOWER('ÀİZ')", #""àiz""#), ("lower($.none)", nil), ("trim(' \u{A0}a b\u{3000} ')", #""a b""#), ("trim('  ')", "\"\""), ("trim($.nope)", "null"), ("trim(1)", nil),
      ("reverse('')", "\"\""), ("reverse('a😀')", "\"😀a\""), ("reverse($.a)", nil), ("b64encode('')", "\"\""), ("b64encode('a')", "\"YQ==\""), ("b64encode('ab')", "\"YWI=\""), ("b64encode('abc')", "\"YWJj\""),
      ("b64encode('é?>')", "\"w6k/Pg==\""), ("b64encoden('a')", "\"YQ\""), ("b64encoden('ab')", "\"YWI\""), ("b64encode(1)", "null"), ("b64encode($.nope)", "null"), ("b64decode('YQ==')", "\"a\""), ("b64decode('YWI')", "\"ab\""),
      ("b64decode('YQ=')", nil), ("b64decode('Y')", nil), ("b64decode('YWJj====')", nil), ("b64decode('Y Q')", nil), ("b64decode('Y=Q=')", nil), ("b64decode('YW\\r\\nJj')", "\"abc\""), ("b64decode(1)", "null"),
      ("b64decode('/w')", "\"\u{FFFD}\""), ("b64decode('')", "\"\""), ("string(true)", "\"true\""), ("string(1e6)", "\"1e+06\""), ("string(999999)", "\"999999\""), ("string(0.0001)", "\"0.0001\""), ("string(0.00001)", "\"1e-05\""),
      ("string(-0)", "\"-0\""), ("string('a')", "\"a\""), ("string($.none)", "\"unknown\""), ("string($.e)", "\"unknown\""), ("string($.dup)", #""{\"q\":1,\"p\":0,\"q\":2}""#), ("string(1e200 * 1e200)", nil),
      ("contains('abc', '')", "true"), ("contains('', 'a')", "false"), ("contains('aab', 'ab')", "true"), ("contains('a', 1)", nil), ("contains('a')", nil), ("contains('a', 'b', 'c')", nil), ("hasPrefix('abc', 'ab')", "true"),
      ("hasprefix('a', 'ab')", "false"), ("hassuffix('abc', 'bc')", "true"), ("hassuffix('a', 'ba')", "false"), ("hassuffix('a', '')", "true"), ("hasprefix($.nope, 'a')", nil), ("index('héllo', 'l')", "3"), ("index('a', '')", "0"),
      ("index('', '')", "0"), ("index('abab', 'bab')", "1"), ("split('', ',')", #"[""]"#), ("split('', '')", "[]"), ("split('aé', '')", #"["a","é"]"#), ("split(',a,,', ',')", #"["","a","",""]"#), ("split('aXXb', 'XX')", #"["a","b"]"#),
      ("split(1, ',')", nil), ("length(split('a,b', ','))", "2"), ("join($.w, '')", "\"xy\""), ("join($.e, ',')", "\"\""), ("join($.a, ',')", nil), ("join('a', ',')", nil), ("join($.w, 1)", nil), ("join($.w[*], ', ')", "\"x, y\""),
      ("replace('aaa', 'aa', 'b')", "\"ba\""), ("replace('ab', '', '-')", "\"-a-b-\""), ("replace('é', '', '.')", "\".é.\""), ("replace('', '', 'x')", "\"x\""), ("replace('abc', 'z', 'y')", "\"abc\""), ("replace('a', 'a')", nil),
      ("substr('hello', 0)", "\"hello\""), ("substr('hello', 5)", "\"\""), ("substr('hello', 9, 0 - 1)", "\"\""), ("substr('hello', 1, 0)", "\"\""), ("substr('hello', 1, -1)", nil), ("substr('hello', -9, 2)", "\"he\""),
      ("substr('hello', 3, 9223372036854774784)", "\"lo\""), ("substr('hello', 1.5)", nil), ("substr('hello', '1')", nil), ("substr(1, 1)", nil), ("substr('é', 1)", "\"\u{FFFD}\""), ("substr('a')", nil), ("substr('a', 0, 1, 1)", nil),
    ] as [(String, String?)])
  func functionsOfStrings(expression: String, value: String?) throws { try check(expression, value) }

  @Test(
    arguments: [
      ("now(0)", "1700000000"), ("now($.nope)", "1700000000"), ("RFC3339(1700000000)", "\"2023-11-14T22:13:20Z\""), ("rfc3339(0 - 1)", "\"1969-12-31T23:59:59Z\""), ("RFC3339(1.9)", "\"1970-01-01T00:00:01Z\""),
      ("RFC3339('x')", "\"2023-11-14T22:13:20Z\""), ("RFC3339($.nope)", "\"2023-11-14T22:13:20Z\""), ("RFC3339(951782400)", "\"2000-02-29T00:00:00Z\""), ("RFC3339(1e15)", nil), ("RFC3339(1e300)", nil), ("RFC3339()", nil),
      ("rand(4)", "3"), ("rand(0)", "0"), ("rand($.nope)", nil), ("rand('a')", nil), ("randint(10)", "7"), ("randint(1)", "0"), ("randint(0)", nil), ("randint(0 - 1)", nil), ("randint(1.5)", nil), ("randint($.nope)", nil),
      ("pow10(2)", "100"), ("pow10(0 - 400)", "0"), ("pow10(309)", nil), ("pow10(0.5)", nil), ("factorial(0)", "1"), ("factorial(5)", "120"), ("factorial(20)", "2432902008176640000"), ("factorial(170) > 7e306", "true"),
      ("factorial(171)", nil), ("factorial(1e18)", nil), ("factorial(-1)", nil), ("factorial(1.5)", nil), ("factorial($.nope)", nil),
    ] as [(String, String?)])
  func functionsOfTimeAndChance(expression: String, value: String?) throws { try check(expression, value) }

  @Test func timesAreLocal() throws {
    let evaluator = ExpressionEvaluator(environment: ExpressionEnvironment(now: { 0 }, secondsFromUTC: { $0 < 0 ? -12_600 : 7200 }, random: { 0 }))
    #expect(try ExpressionEvaluation.value("RFC3339($.nope)", by: evaluator) == "\"1970-01-01T02:00:00+02:00\"")
    #expect(try ExpressionEvaluation.value("RFC3339(-1)", by: evaluator) == "\"1969-12-31T20:29:59-03:30\"")
  }

  @Test func theSystemsTimeAndChance() throws {
    let system = ExpressionEvaluator()
    #expect(try ExpressionEvaluation.value("now(0) > 1.7e9 && rand(1) < 1 && randint(3) < 3", by: system) == "true")
    #expect(try ExpressionEvaluation.value("RFC3339(0) =~ '^(1970|1969)-'", by: system) == "true")
  }

  // MARK: Functions of one number

  @Test(
    arguments: [
      ("abs", -2, 2), ("acos", 1, 0), ("acosh", 1, 0), ("asin", 1, .pi / 2), ("asinh", 0, 0), ("atan", 1, .pi / 4), ("atanh", 0.5, 0.5493061443340548), ("cbrt", -27, -3), ("ceil", 1.2, 2), ("cos", 0, 1),
      ("cosh", 0, 1), ("erf", 0.5, 0.5204998778130465), ("erfc", 0.5, 0.4795001221869535), ("erfinv", 0.5, 0.4769362762044699), ("erfinv", -0.999, -2.326753765513525), ("erfinv", 0.00001, 8.862269254759e-06),
      ("erfinv", 0, 0), ("erfcinv", 0.5, 0.4769362762044699), ("erfcinv", 1.5, -0.4769362762044699), ("exp", 1, 2.718281828459045), ("exp2", 3, 8), ("expm1", 0, 0), ("floor", -1.2, -2), ("gamma", 5, 24),
      ("j0", 1, 0.7651976865579665), ("j1", 1, 0.4400505857449335), ("log", 1, 0), ("log10", 1000, 3), ("log1p", 0, 0), ("log2", 8, 3), ("logb", 10, 3), ("round", -2.5, -3), ("round", 2.4, 2), ("roundtoeven", 2.5, 2),
      ("sin", 0, 0), ("sinh", 0, 0), ("sqrt", 9, 3), ("tan", 0, 0), ("tanh", 0, 0), ("trunc", -1.7, -1), ("y0", 1, 0.08825696421567697), ("y1", 1, -0.7812128213002887),
    ] as [(String, Double, Double)])
  func functionsOfNumbers(name: String, argument: Double, value: Double) throws {
    let text = try #require(try ExpressionEvaluation.value("\(name)($.x)", data: "{\"x\":\(argument)}"))
    let result = try #require(Double(text))
    #expect(abs(result - value) <= 1e-12 * max(abs(value), 1e-3))
  }

  @Test(arguments: NumericFunction.allCases)
  func functionsOfNumbersTakeNothingElse(function: NumericFunction) throws {
    for argument in ["$.nope", "null", "'1'", "true", "$.a", "", "1, 1"] { try check("\(function.rawValue)(\(argument))", nil) }
  }

  @Test(arguments: ["log(0)", "sqrt(0 - 1)", "acos(2)", "erfinv(1)", "erfinv(2)", "gamma(0)", "gamma(-1)", "exp(1000)", "y0(0)", "atanh(1)"])
  func whatIsNoNumberFails(expression: String) throws {
    try check(expression, nil)
    #expect(try ExpressionEvaluation.configuration(JSONText(string: "x{{\(expression)}}").text).text == "\"x{{\(expression)}}\"")
  }
}
