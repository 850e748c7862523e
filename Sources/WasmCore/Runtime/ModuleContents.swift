/// What a module consists of and how large its parts are: for tools that show it to people.
package struct ModuleContents: Sendable {
  /// A section of the module.
  package struct Section: Hashable, Sendable {
    /// Its name in the specification; of a custom section, the name that it gives itself.
    package var name: String
    /// Whether it is a custom section.
    package var isCustom: Bool
    /// The size of its contents in bytes.
    package var byteCount: Int
  }

  /// A function that the module defines.
  package struct Function: Hashable, Sendable {
    /// Its index among all functions of the module, imported ones included.
    package var index: Int
    /// Its name, if the module has one for it.
    package var name: String?
    /// The size of its instructions in bytes.
    package var byteCount: Int
  }

  /// The sections in their order.
  package var sections: [Section]
  /// The functions that the module defines, in order.
  package var functions: [Function]
  /// How many functions it imports.
  package var importedFunctionCount: Int
  /// All memories, imported ones first.
  package var memories: [MemoryType]
  /// All tables, imported ones first.
  package var tables: [TableType]
  /// How many globals there are, imported ones included.
  package var globalCount: Int
}

extension Module {
  /// What the module consists of.
  package var contents: ModuleContents {
    let names = names.functions()
    return ModuleContents(
      sections: sections,
      functions: syntax.bodies.enumerated().map { place, body in
        let index = syntax.importedFunctionCount + place
        return ModuleContents.Function(index: index, name: names[UInt32(index)], byteCount: body.instructions.count)
      },
      importedFunctionCount: syntax.importedFunctionCount, memories: syntax.memories, tables: syntax.tables.map(\.type),
      globalCount: syntax.globals.count)
  }

  private static let sectionNames = [
    "custom", "type", "import", "function", "table", "memory", "global", "export", "start", "element", "code", "data", "data count", "tag",
  ]

  /// The sections, read again from their heads: nothing else needs to know where they lie once a module is decoded.
  private var sections: [ModuleContents.Section] {
    var sections: [ModuleContents.Section] = []
    var customNames = syntax.customSections.map(\.name)[...]
    var reader = ByteReader(bytes, range: 8..<bytes.count)
    while let code = try? reader.byte(), let range = try? reader.sizedRange() {
      let isCustom = code == 0
      let name = isCustom ? customNames.popFirst() : Self.sectionNames.indices.contains(Int(code)) ? Self.sectionNames[Int(code)] : nil
      sections.append(.init(name: name ?? "unknown", isCustom: isCustom, byteCount: range.count))
    }
    return sections
  }
}
