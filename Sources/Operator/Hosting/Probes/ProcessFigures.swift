import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system says about this process.
enum ProcessFigures {
  /// The bytes of memory that are in use; nil where the system does not say so in a file.
  static var residentBytes: Double? {
    guard let content = FileManager.default.contents(atPath: "/proc/self/statm") else { return nil }
    let fields = String(decoding: content, as: UTF8.self).split(separator: " ")
    guard fields.count > 1, let pages = Double(fields[1]) else { return nil }
    return pages * Double(sysconf(Int32(_SC_PAGESIZE)))
  }

  /// The seconds of computing so far.
  static var processorSeconds: Double {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  }

  /// The descriptors that are open; nil where the system does not say so in a directory.
  static var openDescriptors: Double? { (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")).map { Double($0.count) } }
}
