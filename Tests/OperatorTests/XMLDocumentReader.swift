import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads an XML text and gathers the attributes of its elements.
final class XMLDocumentReader: NSObject, XMLParserDelegate {
  private var elements: [String: [[String: String]]] = [:]

  /// The attributes of all elements, by the elements' names.
  static func elements(_ text: String) throws -> [String: [[String: String]]] {
    let reader = XMLDocumentReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    guard parser.parse() else { throw parser.parserError ?? XMLParserError.noDocument }
    return reader.elements
  }

  private enum XMLParserError: Error { case noDocument }

  func parser(_ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]) {
    elements[name, default: []].append(attributes)
  }
}
