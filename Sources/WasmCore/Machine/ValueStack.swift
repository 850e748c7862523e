/// The region of memory in which frames lie.
final class ValueStack {
  private let reservation: Reservation
  /// Where the first frame may begin.
  var base: Frame { Frame(reservation.base.assumingMemoryBound(to: UInt64.self)) }
  /// The address behind it.
  var end: UInt { UInt(bitPattern: reservation.base) + UInt(reservation.size) }

  /// The end of the first part, which no program of usual depth leaves.
  var shallowEnd: UInt { min(end, UInt(bitPattern: reservation.base) + UInt(ReservationPool.residentBytes)) }
  /// Whether frames may have reached beyond that.
  ///
  /// FAST: a process that gives back a part of its memory, though there be nothing in it, interrupts all processors that execute it.
  var isDeep = true

  init?(bytes: Int) {
    let size = Reservation.wholePages(bytes)
    guard let reservation = ReservationPool.stacks.take(size: size, committed: size) else { return nil }
    self.reservation = reservation
  }

  deinit { ReservationPool.stacks.give(reservation, used: isDeep ? reservation.size : ReservationPool.residentBytes) }
}
