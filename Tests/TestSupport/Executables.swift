import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes a program of a file that has been written, and waits until it can be run.
package func makeExecutable(_ path: String) throws {
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  waitUntilItCanRun(path)
}

/// Waits until no process has a file open for writing, since Linux does not run such files ("Text file busy"): a child that
/// another test started while this process wrote the file has it open until it becomes its own program.
package func waitUntilItCanRun(_ path: String) {
  #if os(Linux)
    let file = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    while fcntl(file, setLease, CInt(F_RDLCK)) < 0, errno == EAGAIN { usleep(1000) }
  #endif
}

#if os(Linux)
  /// `F_SETLEASE`, which Glibc's module leaves out. A lease for reading is refused while the file is open for writing (fcntl(2)).
  private let setLease: CInt = 1024
#endif
