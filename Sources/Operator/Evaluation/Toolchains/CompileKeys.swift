extension CacheKey {
  /// What a module depends on.
  static func program(_ source: [UInt8], _ installed: InstalledToolchain) -> CacheKey {
    var fields = FieldList()
    fields.append(installed.fields)
    fields.append(installed.toolchain.sourceFile)
    fields.append(FieldList(installed.toolchain.steps.map(\.fields)))
    fields.append(installed.toolchain.library?.fields ?? FieldList())
    fields.append(source)
    return CacheKey(.program, fields)
  }

  /// What a library's products depend on.
  static func library(_ library: Toolchain.Library, _ installed: InstalledToolchain) -> CacheKey {
    var fields = FieldList()
    fields.append(installed.fields)
    fields.append(library.fields)
    return CacheKey(.library, fields)
  }
}

extension InstalledToolchain {
  /// Leading arguments are part of it, since they can be flags.
  fileprivate var fields: FieldList {
    var fields = FieldList([toolchain.language, identity.version, identity.resources ?? ""])
    fields.append(FieldList(tool.leadingArguments))
    fields.append(FieldList(toolchain.environmentTexts))
    return fields
  }
}

extension Toolchain {
  /// The variables that it sets, in an order that is always the same.
  var environmentTexts: [String] { environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } }
}

extension Toolchain.Library {
  fileprivate var fields: FieldList {
    var fields = FieldList([name])
    fields.append(FieldList(products))
    fields.append(FieldList(steps.map(\.fields)))
    for source in sources {
      fields.append(source.name)
      fields.append(source.content)
    }
    return fields
  }
}

extension Toolchain.Step {
  /// Which program is called and how.
  fileprivate var fields: FieldList {
    let program =
      switch tool {
      case .compiler: FieldList(["compiler"])
      case .companion(let name): FieldList(["companion", name])
      }
    let arguments = arguments.map { argument in
      switch argument {
      case .text(let text): FieldList(["text", text])
      case .resource(let path): FieldList(["resource", path])
      }
    }
    return FieldList([program] + arguments)
  }
}
