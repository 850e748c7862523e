// Guests that wait in a call of the host.

/// A call into a guest that waits in a call of the host.
struct SuspendedCall {
  let instance: InstanceState
  let point: SuspensionPoint
  /// Where the outermost frame begins, in which the results will be.
  let base: Frame
  /// Where frames of other calls may begin.
  let end: Frame
  let results: [ValueType]
  /// Where it is among the calls of a profile, in a store that has one.
  var profilePosition: Profiler.Position?
}

extension Instance {
  /// Whether a call of one of its functions waits in a call of the host that threw `Suspension`.
  public var isSuspended: Bool { store.suspendedCall?.instance === state }

  /// Goes on with the call that waits, by making the call of the host again.
  ///
  /// - Returns: The results of the call that was suspended.
  /// - Throws: `SnapshotError` where none waits, `Trap`, or the error of a function of the host, `Suspension` among them.
  public func resume() throws -> [Value] {
    guard let call = store.suspendedCall, call.instance === state else { throw SnapshotError(.notSuspended, "the instance does not wait in a call of the host") }
    return try store.resume(call)
  }

  /// Captures the state of the instance, which waits in a call of the host and still does so afterwards.
  ///
  /// - Parameter byteLimit: How many bytes the snapshot may take.
  /// - Throws: What can't be captured.
  public func snapshot(byteLimit: Int = .max) throws(SnapshotError) -> Snapshot {
    guard let call = store.suspendedCall, call.instance === state else { throw SnapshotError(.notSuspended, "the instance does not wait in a call of the host") }
    return try SnapshotCapture(store, state, call).snapshot(byteLimit: byteLimit)
  }
}
