import Testing

@testable import Evaluation

/// What settings mean, field by field.
@Suite struct SettingsTests {
  private static func settings(_ text: String, ceilings: Settings.Limits = .defaultCeilings) throws -> Settings {
    try Settings(JSONText(checking: Array(text.utf8)), ceilings: ceilings)
  }

  @Test func everyFieldAtOnce() throws {
    let settings = try Self.settings(
      """
      {"source": {"language": "go", "content": "package main\\n"}, "inputData": {"b": 1.0, "a": 2}, "outputData": [ ],
       "enableErrorPort": true, "enableStatusPort": true, "limits": {"timeoutMs": 1500, "memoryMB": 128, "outputMB": 1}, "enableWarmStart": false}
      """)
    #expect(settings.source == Settings.Source(language: "go", content: "package main\n"))
    #expect(settings.inputData.text == #"{"b": 1.0, "a": 2}"#)
    #expect(settings.outputData.text == "[ ]")
    #expect(settings.enableErrorPort)
    #expect(settings.enableStatusPort)
    #expect(!settings.enableWarmStart)
    #expect(settings.limits == Settings.Limits(timeout: .milliseconds(1500), memoryBytes: 128 << 20, outputBytes: 1 << 20))
  }

  @Test func theDefaults() {
    let settings = Settings()
    #expect(settings.source.isEmpty)
    #expect(settings.source.languageOrDefault == "tinygo")
    #expect(settings.inputData.isNull)
    #expect(settings.outputData.isNull)
    #expect(!settings.enableErrorPort)
    #expect(!settings.enableStatusPort)
    #expect(settings.enableWarmStart)
    #expect(settings.limits == Settings.Limits(timeout: .seconds(10), memoryBytes: 64 << 20, outputBytes: 8 << 20))
  }

  @Test(
    "Missing fields, null and fields that nobody knows are as if nothing had been set",
    arguments: [
      "{}", "null", #"{"source":null}"#, #"{"source":{}}"#, #"{"source":{"content":""}}"#, #"{"source":{"content":null}}"#, #"{"source":{"content":null,"language":null}}"#,
      #"{"source":{"language":"","content":""}}"#, #"{"inputData":null,"outputData":null}"#, #"{"enableErrorPort":null,"enableStatusPort":null}"#,
      #"{"enableErrorPort":false,"enableStatusPort":false}"#, #"{"limits":null}"#, #"{"enableWarmStart":null}"#, #"{"enableWarmStart":true}"#, #"{"limits":{}}"#, #"{"limits":{"timeoutMs":null,"memoryMB":null,"outputMB":null}}"#,
      #"{"limits":{"timeoutMs":10000,"memoryMB":64,"outputMB":8}}"#, #"{"unknown":1,"limits":{"fuel":1}}"#, #"{"enableErrorPort":true,"enableErrorPort":null}"#,
    ])
  func areTheDefaults(text: String) throws {
    #expect(try Self.settings(text) == Settings())
  }

  @Test(
    "Names match as in Go: without regard to case, and the last one counts",
    arguments: [
      #"{"ENABLEERRORPORT":true,"SOURCE":{"CONTENT":"x","LANGUAGE":"go"},"LIMITS":{"timeoutms":5},"INPUTDATA":1}"#,
      #"{"enableErrorPort":false,"enableerrorport":true,"ſource":{"content":"y","Content":"x","language":"go"},"limit\u017F":{"timeoutM\u0053":5},"inputData":2,"InputData":1}"#,
      #"{"enableErrorPort":"x","EnableErrorPort":true,"source":1,"Source":{"content":"x","language":"go"},"limits":{"timeoutMs":0,"TimeoutMs":5},"inputData":1}"#,
    ])
  func namesMatchAsInGo(text: String) throws {
    let expected = Settings(
      source: Settings.Source(language: "go", content: "x"), inputData: 1, enableErrorPort: true, limits: Settings.Limits(timeout: .milliseconds(5)))
    #expect(try Self.settings(text) == expected)
  }

  @Test(arguments: [("tinygo", "tinygo"), ("", "tinygo"), ("swift", "swift"), ("cobol", "cobol")])
  func anyLanguageIsTakenAsItIs(language: String, effective: String) throws {
    let source = try Self.settings(#"{"source":{"language":"\#(language)","content":"x"}}"#).source
    #expect(source.language == language)
    #expect(source.languageOrDefault == effective)
    #expect(!source.isEmpty)
  }

  @Test func aMissingLanguageIsTheDefault() throws {
    let source = try Self.settings(#"{"source":{"content":"x"}}"#).source
    #expect(source.languageOrDefault == "tinygo")
  }

  @Test func theProgramIsTakenLiterally() throws {
    let content = try Self.settings(#"{"source":{"content":"{{1}} \u007b\ud83d\ude00 [[secret:a/b]]\r\n\t"}}"#).source.content
    #expect(content == "{{1}} {😀 [[secret:a/b]]\r\n\t")
  }

  private static let wrongTypes = [("1", "a number"), ("-0.5", "a number"), ("\"x\"", "a string"), ("true", "a boolean"), ("[]", "an array"), ("{}", "an object")]
  private static let fields = [
    ("source", "an object"), ("source.language", "a string"), ("source.content", "a string"), ("enableErrorPort", "a boolean"), ("enableStatusPort", "a boolean"), ("enableWarmStart", "a boolean"),
    ("limits", "an object"), ("limits.timeoutMs", "a number"), ("limits.memoryMB", "a number"), ("limits.outputMB", "a number"),
  ]

  @Test(arguments: fields, wrongTypes) func aMistypedFieldIsNamed(field: (name: String, type: String), value: (text: String, type: String)) throws {
    if field.type == value.type { return }
    let names = field.name.split(separator: ".")
    var text = "\"\(names[names.count - 1])\":\(value.text)"
    // A language without a program would be another error.
    if field.name == "source.language" { text += ",\"content\":\"x\"" }
    if names.count > 1 { text = "\"\(names[0])\":{\(text)}" }
    let error = #expect(throws: SettingsError.self) { try Self.settings("{\(text)}") }
    #expect(error.map { "\($0)" } == "settings: \(field.name) is \(value.type), it has to be \(field.type)")
    #expect(error?.field == field.name)
  }

  @Test(
    arguments: [
      ("1", "settings are a number, they have to be an object"), ("\"\"", "settings are a string, they have to be an object"),
      ("[]", "settings are an array, they have to be an object"), ("true", "settings are a boolean, they have to be an object"),
      (#"{"source":{"language":"go"}}"#, "settings: source.content is missing"), (#"{"source":{"language":"go","content":null}}"#, "settings: source.content is missing"),
      (#"{"source":{"contents":"x"}}"#, "settings: source.content is missing"),
      (#"{"limits":{"timeoutMs":0}}"#, "settings: limits.timeoutMs is 0, it has to be at least 1"),
      (#"{"limits":{"memoryMB":-0}}"#, "settings: limits.memoryMB is -0, it has to be at least 1"),
      (#"{"limits":{"outputMB":-8}}"#, "settings: limits.outputMB is -8, it has to be at least 1"),
      (#"{"limits":{"timeoutMs":-1e999}}"#, "settings: limits.timeoutMs is -1e999, it has to be at least 1"),
      (#"{"limits":{"timeoutMs":0.5}}"#, "settings: limits.timeoutMs is 0.5, it has to be at least 1"),
      (#"{"limits":{"timeoutMs":1.5}}"#, "settings: limits.timeoutMs is 1.5, it has to be a whole number"),
      (#"{"limits":{"memoryMB":15e-1}}"#, "settings: limits.memoryMB is 15e-1, it has to be a whole number"),
      (#"{"limits":{"timeoutMs":300001}}"#, "settings: limits.timeoutMs is 300001, the operator allows at most 300000"),
      (#"{"limits":{"memoryMB":1025}}"#, "settings: limits.memoryMB is 1025, the operator allows at most 1024"),
      (#"{"limits":{"outputMB":65}}"#, "settings: limits.outputMB is 65, the operator allows at most 64"),
      (#"{"limits":{"memoryMB":9223372036854775807}}"#, "settings: limits.memoryMB is 9223372036854775807, the operator allows at most 1024"),
      (#"{"limits":{"memoryMB":9223372036854775808}}"#, "settings: limits.memoryMB is 9223372036854775808, the operator allows at most 1024"),
      (#"{"limits":{"timeoutMs":1e300}}"#, "settings: limits.timeoutMs is 1e300, the operator allows at most 300000"),
      (#"{"limits":{"timeoutMs":1e999}}"#, "settings: limits.timeoutMs is 1e999, the operator allows at most 300000"),
      (
        #"{"limits":{"outputMB":1234567890123456789012345678901234567890123}}"#,
        "settings: limits.outputMB is 1234567890123456789012345678901234567890…, the operator allows at most 64"
      ),
    ])
  func errorsNameTheFieldAndSayWhatToDo(text: String, message: String) throws {
    let error = #expect(throws: SettingsError.self) { try Self.settings(text) }
    #expect(error.map { "\($0)" } == message)
  }

  @Test(arguments: [("1", 1), ("1e3", 1000), ("2.0", 2), ("300000", 300_000), ("0.3e6", 300_000)])
  func wholeNumbersMayBeWrittenInAnyWay(text: String, milliseconds: Int) throws {
    #expect(try Self.settings(#"{"limits":{"timeoutMs":\#(text)}}"#).limits.timeout == .milliseconds(milliseconds))
  }

  @Test func theOperatorsCeilings() throws {
    let ceilings = Settings.Limits(timeout: .seconds(2), memoryBytes: 32 << 20, outputBytes: 1 << 20)
    #expect(try Self.settings("{}", ceilings: ceilings).limits == ceilings, "the defaults do not exceed them")
    #expect(try Self.settings(#"{"limits":{"timeoutMs":2000,"memoryMB":32,"outputMB":1}}"#, ceilings: ceilings).limits == ceilings)
    let error = #expect(throws: SettingsError.self) { try Self.settings(#"{"limits":{"timeoutMs":2001}}"#, ceilings: ceilings) }
    #expect(error.map { "\($0)" } == "settings: limits.timeoutMs is 2001, the operator allows at most 2000")
    let high = Settings.Limits(timeout: .seconds(1 << 40), memoryBytes: .max, outputBytes: .max)
    let highest = try Self.settings(#"{"limits":{"timeoutMs":1000000000000,"memoryMB":8796093022207}}"#, ceilings: high).limits
    #expect(highest.memoryBytes == 8_796_093_022_207 << 20)
    #expect(highest.timeout == .milliseconds(1_000_000_000_000))
    #expect(highest.outputBytes == 8 << 20)
  }

  @Test func whatIsPublishedIsUnderstood() throws {
    let settings = try Self.settings(
      #"{"source":{"content":"a\"b\n\u0001"},"inputData":{"z":12345678901234567890,"z":"\ud800"},"enableStatusPort":true,"limits":{"timeoutMs":7}}"#)
    #expect(try Settings(JSONText(checking: Array(settings.json.bytes))) == settings)
  }
}
