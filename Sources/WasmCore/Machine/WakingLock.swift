#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A lock that can be waited on until another thread wakes this one or a time has come. It lives as long as the process.
///
/// A `Mutex` can't be waited on together with a condition, hence the operating system's own.
struct WakingLock: @unchecked Sendable {
  // The system's functions are what is safe to call from any thread.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
    condition.initialize(to: pthread_cond_t())
    #if canImport(Darwin)
      pthread_cond_init(condition, nil)
    #else
      var attributes = pthread_condattr_t()
      pthread_condattr_init(&attributes)
      pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
      pthread_cond_init(condition, &attributes)
      pthread_condattr_destroy(&attributes)
    #endif
  }

  func lock() { pthread_mutex_lock(mutex) }
  func unlock() { pthread_mutex_unlock(mutex) }

  /// Wakes the thread that waits.
  func wake() { pthread_cond_signal(condition) }

  /// Lets the lock go until this thread is woken.
  func wait() { pthread_cond_wait(condition, mutex) }

  /// Lets the lock go until this thread is woken or the clock shows a time.
  func wait(until due: UInt64) {
    #if canImport(Darwin)
      let now = Self.now
      var interval = Self.timespec(due > now ? due - now : 0)
      pthread_cond_timedwait_relative_np(condition, mutex, &interval)
    #else
      var instant = Self.timespec(due)
      pthread_cond_timedwait(condition, mutex, &instant)
    #endif
  }

  /// What the clock shows, in nanoseconds.
  static var now: UInt64 {
    var time = timespec(0)
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  private static func timespec(_ nanoseconds: UInt64) -> timespec {
    #if canImport(Darwin)
      Darwin.timespec(tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
    #elseif canImport(Musl)
      Musl.timespec(tv_sec: time_t(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
    #else
      Glibc.timespec(tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
    #endif
  }
}
