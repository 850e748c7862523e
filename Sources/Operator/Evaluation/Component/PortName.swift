/// The names of the component's ports.
package enum PortName {
  package static let settings = "_settings"
  package static let request = "request"
  package static let response = "response"
  package static let error = "error"
  package static let status = "status"
}
