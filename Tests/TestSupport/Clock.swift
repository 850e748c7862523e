import Foundation

/// What a clock of the system shows, in nanoseconds: for measurements by the processor time of a thread, which count nothing that it waits for.
package func nanoseconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}
