import Testing

/// What TinyGo 0.33 says of programs that it rejects, as recorded.
struct TinyGoTranscript: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var text: String
  var status = 1

  static let all = [
    TinyGoTranscript(
      testDescription: "unused import, unused variable, unknown name",
      text: """
        # command-line-arguments
        main.go:3:8: "fmt" imported and not used
        main.go:6:2: x declared and not used
        main.go:7:2: undefined: fmtt
        """),
    TinyGoTranscript(
      testDescription: "syntax error",
      text: """
        # command-line-arguments
        main.go:5:1: expected operand, found '}'
        """),
    TinyGoTranscript(
      testDescription: "type error",
      text: """
        # command-line-arguments
        main.go:6:17: cannot use 1 (untyped int constant) as string value in variable declaration
        """),
    TinyGoTranscript(
      testDescription: "unknown package",
      text: """
        main.go:4:2: cannot find package "github.com/nobody/nothing" in any of:
        \t/usr/local/lib/tinygo/goroot/src/github.com/nobody/nothing (from $GOROOT)
        \t/go/src/github.com/nobody/nothing (from $GOPATH)
        """),
    TinyGoTranscript(testDescription: "no main function", text: "wasm-ld: error: /tmp/tinygo3696577051/main.o: undefined symbol: main.main"),
    TinyGoTranscript(
      testDescription: "package foo",
      text: """
        panic: expected main package to have name 'main'

        goroutine 1 [running]:
        """, status: 2),
  ]
}
