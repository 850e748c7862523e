import Synchronization

/// Reservations that were given back, for those who need one of the same size: to reserve, commit and release a range costs the system more than
/// everything else that an instance needs.
///
/// What is kept idle is bounded: a few ranges, each with little memory of the machine in it.
final class ReservationPool: Sendable {
  /// For linear memories: what is in the pool reads as zeros.
  static let memories = ReservationPool(clearing: true)
  /// For value stacks, whose contents nobody reads before writing them.
  static let stacks = ReservationPool(clearing: false)

  private let clearing: Bool
  private let idle = Mutex<[Reservation]>([])

  /// How many reservations wait at most.
  private static let capacity = 32
  /// How many bytes of each may stay in memory; zeroing so many takes no longer than to have the system do it.
  private static let residentBytes = 128 << 10
  /// The largest use after which a reservation is kept: to clear more takes as long as to make another.
  private static let largestUse = 64 << 20

  private init(clearing: Bool) { self.clearing = clearing }

  /// A reservation of so many bytes of which so many are usable, or nil where the system has none.
  func take(size: Int, committed bytes: Int) -> Reservation? {
    let size = Reservation.wholePages(size)
    let waiting = idle.withLock { idle in idle.lastIndex { $0.size == size }.map { idle.remove(at: $0) } }
    guard let reservation = waiting ?? Reservation(size: size), reservation.commit(bytes) else { return nil }
    return reservation
  }

  /// Takes a reservation back that nobody uses any more.
  ///
  /// - Parameter used: How many bytes may have been written.
  func give(_ reservation: Reservation, used: Int) {
    guard used <= Self.largestUse else { return }
    if clearing { reservation.clear(min(used, Self.residentBytes)) }
    if used > Self.residentBytes, !reservation.discard(from: Self.residentBytes, to: used) { return }
    idle.withLock { idle in if idle.count < Self.capacity { idle.append(reservation) } }
  }
}
