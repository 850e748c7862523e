/// The names of the component's ports.
enum PortName {
  static let settings = "_settings"
  static let request = "request"
  static let response = "response"
  static let error = "error"
  static let status = "status"
}
