import Foundation
import Testing

/// Schemas without example values, as the platform has them from the component before.
enum PublishedSchemas {
  static let literal = [
    "_settings": ##"""
    {"$ref":"#/$defs/Settings","$defs":{
    "Settings":{"type":"object","path":"$","required":["enableErrorPort","enableStatusPort","source"],"properties":{
     "enableErrorPort":{"title":"Enable Error Port","description":"Send failures of the program to the Error port; otherwise the request fails.","type":"boolean","propertyOrder":1,"tab":"Settings"},
     "enableStatusPort":{"title":"Enable Status Port","description":"Send each change of phase (compiling, ready, error) to the Status port.","type":"boolean","propertyOrder":2,"tab":"Settings"},
     "inputData":{"$ref":"#/$defs/Inputdata","propertyOrder":3},
     "outputData":{"$ref":"#/$defs/Outputdata","propertyOrder":4},
     "source":{"$ref":"#/$defs/Source","propertyOrder":5}}},
    "Inputdata":{"title":"Input example","description":"An example of the JSON that the program reads; its shape becomes the schema.","configurable":true,"path":"$.inputData","tab":"Settings"},
    "Outputdata":{"title":"Output example","description":"An example of the JSON that the program writes; its shape becomes the schema.","configurable":true,"path":"$.outputData","tab":"Settings"},
    "Source":{"title":"Source","type":"object","path":"$.source","tab":"Source","required":["language","content"],"properties":{
     "language":{"title":"Language","description":"The language that the source is written in.","default":"tinygo","enum":["tinygo"],"type":"string","enumTitles":["Go (TinyGo)"],"propertyOrder":1},
     "content":{"title":"Source code","description":"A whole program: JSON on standard input, JSON on standard output.","type":"string","format":"code","propertyOrder":2}}}}}
    """##,
    "request": ##"""
    {"$ref":"#/$defs/Request","$defs":{
    "Request":{"type":"object","path":"$","properties":{"context":{"$ref":"#/$defs/Context","propertyOrder":1},"inputData":{"$ref":"#/$defs/Inputdata","propertyOrder":2}}},
    "Context":{"title":"Context","description":"Handed on to the answer; the program does not see it.","configurable":true,"path":"$.context"},
    "Inputdata":{"title":"Input data","description":"The program's standard input.","configurable":true,"path":"$.inputData"}}}
    """##,
    "response": ##"""
    {"$ref":"#/$defs/Response","$defs":{
    "Response":{"type":"object","path":"$","properties":{"context":{"$ref":"#/$defs/Context","propertyOrder":1},"outputData":{"$ref":"#/$defs/Outputdata","propertyOrder":2}}},
    "Context":{"path":"$.context"},"Outputdata":{"path":"$.outputData"}}}
    """##,
    "error": ##"""
    {"$ref":"#/$defs/Error","$defs":{"Error":{"type":"object","path":"$","properties":{"context":{"$ref":"#/$defs/Context","propertyOrder":1},"error":{"type":"string","propertyOrder":2}}},"Context":{"path":"$.context"}}}
    """##,
    "status": ##"""
    {"$ref":"#/$defs/Status","$defs":{"Status":{"type":"object","path":"$","properties":{"phase":{"title":"Phase","description":"compiling, ready or error","type":"string","propertyOrder":1},"message":{"title":"Message","description":"What happened; in the error phase, the compiler's text.","type":"string","propertyOrder":2},"elapsedMs":{"title":"Elapsed (ms)","description":"Milliseconds that the phase has taken.","type":"integer","propertyOrder":3}}}}}
    """##,
  ]

  /// The definition that is ours.
  static let limits = ##"""
    {"Limits":{"title":"Limits","description":"What one request may use.","tab":"Settings","type":"object","path":"$.limits","properties":{
     "timeoutMs":{"title":"Timeout (ms)","description":"How many milliseconds the program may take.","default":10000,"minimum":1,"type":"integer","propertyOrder":1},
     "memoryMB":{"title":"Memory (MB)","description":"How large the program's memory may grow.","default":64,"minimum":1,"type":"integer","propertyOrder":2},
     "outputMB":{"title":"Output (MB)","description":"How much the program may write.","default":8,"minimum":1,"type":"integer","propertyOrder":3}}}}
    """##

  /// The flag that is ours.
  static let warmStart = ##"""
    {"title":"Enable Warm Start","description":"Start requests where the program first asks for input, so that its start-up is done once. Nothing else changes.",
     "type":"boolean","tab":"Settings","default":true,"propertyOrder":7}
    """##

  /// Decoded by Foundation, not by what is tested.
  static func value(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) }

  /// With sorted members.
  static func text(_ value: Any) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed, .prettyPrinted]), as: UTF8.self)
  }
}

/// Values that are published for ports before there are any settings.
enum PublishedValues {
  static let beforeSettings = [
    // The limits and the last one are ours.
    (
      "_settings",
      #"{"enableErrorPort":true,"enableStatusPort":true,"inputData":null,"outputData":null,"source":{"language":"","content":""},"limits":{"timeoutMs":10000,"memoryMB":64,"outputMB":8},"enableWarmStart":true}"#
    ),
    ("request", "{}"), ("response", #"{"context":null,"outputData":null}"#), ("error", #"{"context":null,"error":""}"#), ("status", #"{"phase":""}"#),
  ]
}

/// What examples do to a schema.
enum ExampleShapes {
  struct Row: Sendable, CustomTestStringConvertible {
    var example: String
    /// The keywords that the example adds.
    var shape: String
    /// Those of an array's items.
    var item: String?

    init(_ example: String, _ shape: String, item: String? = nil) {
      (self.example, self.shape, self.item) = (example, shape, item)
    }

    /// Whether it needs no definition.
    var isScalar: Bool { example != "null" && shape.wholeMatch(of: #/\{"type":"(string|number|boolean)"\}/#) != nil }

    var testDescription: String { example }
  }

  private static func array(_ example: String, item: String) -> Row {
    Row(example, ##"{"type":"array","items":{"$ref":"#/$defs/NAMEItem"}}"##, item: item)
  }

  static let rows = [
    Row("null", "{}"),
    Row(#""abc""#, #"{"type":"string"}"#),
    Row(#""""#, #"{"type":"string"}"#),
    Row("3", #"{"type":"number"}"#),
    Row("-1.5e3", #"{"type":"number"}"#),
    Row("true", #"{"type":"boolean"}"#),
    Row("false", #"{"type":"boolean"}"#),
    Row("{}", #"{"type":"object","additionalProperties":{}}"#),
    // The platform's own example: the smallest key is "age".
    Row(
      #"{"name":"Ada","age":3}"#,
      #"{"type":"object","additionalProperties":{"type":"number"},"properties":{"age":{"default":3,"type":"number","propertyOrder":1},"name":{"default":"Ada","type":"string","propertyOrder":2}}}"#),
    Row(
      #"{"greeting":""}"#,
      #"{"type":"object","additionalProperties":{"type":"string"},"properties":{"greeting":{"default":"","type":"string","propertyOrder":1}}}"#),
    Row(
      #"{"b":null,"a":true,"c":{}}"#,
      #"{"type":"object","additionalProperties":{"type":"boolean"},"properties":{"a":{"type":"boolean","default":true,"propertyOrder":1},"b":{"propertyOrder":2},"c":{"type":"object","properties":{},"propertyOrder":3}}}"#),
    Row(#"{"a":null}"#, #"{"type":"object","additionalProperties":{},"properties":{"a":{"propertyOrder":1}}}"#),
    Row(
      #"{"o":{"y":{"z":1},"x":"s"}}"#,
      #"{"type":"object","additionalProperties":{"type":"object","additionalProperties":{"type":"string"}},"properties":{"o":{"type":"object","properties":{"x":{"type":"string","default":"s","propertyOrder":1},"y":{"type":"object","properties":{"z":{"type":"number","default":1,"propertyOrder":1}},"propertyOrder":2}},"propertyOrder":1}}}"#
    ),
    Row(
      #"{"list":[{"id":1},{"id":"2"}],"none":[]}"#,
      #"{"type":"object","additionalProperties":{"type":"array","items":{"type":"object","additionalProperties":{"type":"number"}}},"properties":{"list":{"type":"array","default":[{"id":1},{"id":"2"}],"items":{"type":"object","properties":{"id":{"type":"number","default":1,"propertyOrder":1}}},"propertyOrder":1},"none":{"type":"array","default":[],"propertyOrder":2}}}"#
    ),
    Row(
      #"{"grid":[[1,2],[3]]}"#,
      #"{"type":"object","additionalProperties":{"type":"array","items":{"type":"array","items":{"type":"number"}}},"properties":{"grid":{"type":"array","default":[[1,2],[3]],"items":{"type":"array","default":[1,2],"items":{"type":"number","default":1}},"propertyOrder":1}}}"#
    ),
    // Keys go by their bytes, and of several with one name the last counts.
    Row(
      #"{"b":1,"B":"x","ä":true,"b":null}"#,
      #"{"type":"object","additionalProperties":{"type":"string"},"properties":{"B":{"type":"string","default":"x","propertyOrder":1},"b":{"propertyOrder":2},"ä":{"type":"boolean","default":true,"propertyOrder":3}}}"#),
    array("[]", item: "{}"),
    array("[null]", item: "{}"),
    array(#"["a",1]"#, item: #"{"type":"string"}"#),
    array("[1]", item: #"{"type":"number"}"#),
    array("[false]", item: #"{"type":"boolean"}"#),
    array("[{}]", item: #"{"type":"object","additionalProperties":{}}"#),
    array("[[]]", item: #"{"type":"array","items":{}}"#),
    array("[[1]]", item: #"{"type":"array","items":{"type":"number"}}"#),
    array(
      #"[{"id":1,"ok":true}]"#,
      item: #"{"type":"object","additionalProperties":{"type":"number"},"properties":{"id":{"type":"number","default":1,"propertyOrder":1},"ok":{"type":"boolean","default":true,"propertyOrder":2}}}"#),
    array(
      #"[[{"id":"x"}]]"#,
      item: #"{"type":"array","items":{"type":"object","additionalProperties":{"type":"string"},"properties":{"id":{"type":"string","default":"x","propertyOrder":1}}}}"#),
  ]
}
