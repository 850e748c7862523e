#if canImport(Glibc)
  import Glibc
#endif

/// The heap of this process.
package enum Heap {
  /// Lets all threads allocate from a few arenas. The C library would give each thread one, which all grow until each has seen the largest request: twice the memory
  /// for nothing, with the pool's many threads. For executables to call when they start; a library must not decide this.
  package static func useFewArenas() {
    #if canImport(Glibc)
      // Its header is not among those that the toolchain imports.
      guard let symbol = dlsym(UnsafeMutableRawPointer(bitPattern: 0), "mallopt") else { return }
      let mallopt = unsafeBitCast(symbol, to: (@convention(c) (CInt, CInt) -> CInt).self)
      let arenaLimit: CInt = -8
      _ = mallopt(arenaLimit, 2)
    #endif
  }
}
