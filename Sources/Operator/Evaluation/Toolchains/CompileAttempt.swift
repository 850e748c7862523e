import Foundation

/// A toolchain as it was found on this machine.
struct InstalledToolchain: Sendable {
  var toolchain: Toolchain
  var tool: FoundTool
  var identity: ToolchainIdentity
}

/// One attempt to compile, on the current thread: with a time at which it ends and with what stops it before.
struct CompileAttempt {
  let compiler: Compiler
  let deadline: ContinuousClock.Instant
  let cancellation: Cancellation

  init(_ compiler: Compiler, _ cancellation: Cancellation) {
    (self.compiler, self.cancellation) = (compiler, cancellation)
    deadline = .now + compiler.timeLimit
  }

  /// Finds a toolchain, and asks it which one it is if that is not known.
  func find(_ toolchain: Toolchain, _ notices: inout Notices) throws(CompileError) -> InstalledToolchain {
    let tool = try ExecutableSearch(environment: compiler.environment).compiler(of: toolchain)
    let key = CacheKey.identity(of: toolchain, tool, in: compiler.environment)
    if let key, let identity = compiler.identities.identity(key, compiler.cache, &notices) {
      return InstalledToolchain(toolchain: toolchain, tool: tool, identity: identity)
    }
    let identity = try ToolchainCall.with(self, toolchain, tool) { try $0.identify() }
    if let key { compiler.identities.remember(identity, key, compiler.cache, &notices) }
    return InstalledToolchain(toolchain: toolchain, tool: tool, identity: identity)
  }

  /// Compiles a program.
  func compile(_ source: [UInt8], with installed: InstalledToolchain, _ notices: inout Notices) throws(CompileError) -> [UInt8] {
    var products: [LibraryCache.Product] = []
    if let library = installed.toolchain.library { products = try self.products(of: library, installed, &notices) }
    return try ToolchainCall.with(self, installed.toolchain, installed.tool) { try $0.compile(source, installed.identity, products) }
  }

  // MARK: Libraries

  private func products(of library: Toolchain.Library, _ installed: InstalledToolchain, _ notices: inout Notices) throws(CompileError) -> [LibraryCache.Product] {
    let key = CacheKey.library(library, installed)
    return try compiler.libraries.products(key, wait: { () throws(CompileError) in try waitForAnother(installed.toolchain) }) { () throws(CompileError) in
      if let products = storedProducts(library, key, &notices) { return products }
      let products = try ToolchainCall.with(self, installed.toolchain, installed.tool) { try $0.build(library, installed.identity) }
      var contents = FieldList()
      for product in products { contents.append(product.content) }
      notices.add(compiler.cache?.store(contents.bytes, for: key))
      return products
    }
  }

  private func storedProducts(_ library: Toolchain.Library, _ key: CacheKey, _ notices: inout Notices) -> [LibraryCache.Product]? {
    guard let cache = compiler.cache else { return nil }
    let found = cache.value(for: key)
    notices.add(found.notice)
    guard let value = found.value else { return nil }
    if let products = FieldList.fields(of: value), products.count == library.products.count { return Array(zip(library.products, products)) }
    notices.add(cache.discard(key, "it does not hold the library's files"))
    return nil
  }

  private func waitForAnother(_ toolchain: Toolchain) throws(CompileError) {
    if cancellation.isCancelled { throw .cancelled }
    if ContinuousClock.now >= deadline { throw .timeLimit(title: toolchain.title, limit: compiler.timeLimit, output: "") }
    Thread.sleep(forTimeInterval: 0.02)
  }
}
