/// Reservations that were given back, for those who need one of the same size: to reserve, commit and release a range costs the system more than
/// everything else that an instance needs.
///
/// What is kept idle is bounded: a few ranges, each with little memory of the machine in it. Those that a memory's image is mapped in are for its memories alone.
final class ReservationPool: Sendable {
  /// For linear memories: what is in the pool reads as zeros.
  static let memories = ReservationPool(clearing: true)
  /// For value stacks, whose contents nobody reads before writing them.
  static let stacks = ReservationPool(clearing: false)

  private let clearing: Bool
  private let idle = Guarded<[Reservation]>([])
  /// Those with images, the last one that was parked at the end.
  private let parked = Guarded<[(image: ObjectIdentifier, reservation: Reservation)]>([])

  /// How many reservations wait at most.
  private static let capacity = 32
  /// How many wait at most that have an image.
  private static let parkedCapacity = 128
  /// How many bytes of each may stay in memory; zeroing so many takes no longer than to have the system do it.
  static let residentBytes = 128 << 10
  /// The largest use after which a reservation is kept: to clear more takes as long as to make another.
  private static let largestUse = 64 << 20

  private init(clearing: Bool) { self.clearing = clearing }

  /// A reservation of so many bytes of which so many are usable, or nil where the system has none.
  func take(size: Int, committed bytes: Int) -> Reservation? {
    let size = Reservation.wholePages(size)
    let waiting = idle.withLock { idle -> Reservation? in
      guard let place = idle.lastIndex(where: { $0.size == size }) else { return nil }
      return idle.remove(at: place)
    }
    guard let reservation = waiting ?? Reservation(size: size) ?? Self.reserveAfterClearing(size), reservation.commit(bytes) else { return nil }
    return reservation
  }

  /// Where there are no addresses left, those that wait may be what is missing.
  private static func reserveAfterClearing(_ size: Int) -> Reservation? {
    for pool in [memories, stacks] {
      pool.idle.withLock { $0.removeAll() }
      pool.parked.withLock { $0.removeAll() }
    }
    return Reservation(size: size)
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

  // MARK: Reservations with images

  /// A reservation of so many bytes in which an image is mapped, if one waits.
  func take(_ image: ObjectIdentifier, size: Int) -> Reservation? {
    let size = Reservation.wholePages(size)
    return parked.withLock { parked in
      parked.lastIndex { $0.image == image && $0.reservation.size == size }.map { parked.remove(at: $0).reservation }
    }
  }

  /// Keeps a reservation that shows its image again, and lets the one go that was not used for longest where there are too many.
  func park(_ reservation: Reservation, _ image: ObjectIdentifier) {
    let superfluous = parked.withLock { parked in
      parked.append((image, reservation))
      return parked.count > Self.parkedCapacity ? parked.removeFirst() : nil
    }
    // Released here, since the system takes its time.
    _ = superfluous
  }

  /// Lets the reservations of an image go that is no more.
  func forget(_ image: ObjectIdentifier) {
    let forgotten = parked.withLock { parked in
      let forgotten = parked.filter { $0.image == image }
      parked.removeAll { $0.image == image }
      return forgotten
    }
    _ = forgotten
  }
}
