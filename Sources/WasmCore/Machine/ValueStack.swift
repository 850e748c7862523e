/// The region of memory in which frames lie.
final class ValueStack {
  private let reservation: Reservation
  /// Where the first frame may begin.
  var base: Frame { Frame(reservation.base.assumingMemoryBound(to: UInt64.self)) }
  /// The address behind it.
  var end: UInt { UInt(bitPattern: reservation.base) + UInt(reservation.size) }

  init?(bytes: Int) {
    let size = Reservation.wholePages(bytes)
    guard let reservation = ReservationPool.stacks.take(size: size, committed: size) else { return nil }
    self.reservation = reservation
  }

  deinit { ReservationPool.stacks.give(reservation, used: reservation.size) }
}
