import Foundation

/// Does work that the first SIGINT or SIGTERM cancels; a second one ends the program at once.
///
/// With what came of the work goes the first signal, if there was one.
func interruptible<Value: Sendable>(
  _ work: @escaping @Sendable () async throws -> Value
) async throws -> (value: Value, signal: Int32?) {
  let (signals, arrival) = AsyncStream.makeStream(of: Int32.self)
  let sources = await [listen(to: SIGINT, arrival), listen(to: SIGTERM, arrival)]
  defer { sources.forEach { $0.cancel() } }
  let task = Task(operation: work)
  let listener = Task {
    var first: Int32?
    for await signal in signals {
      if first != nil { _exit(exitStatus(ofSignal: signal)) }
      first = signal
      task.cancel()
    }
    return first
  }
  let result = await task.result
  arrival.finish()
  return (try result.get(), await listener.value)
}

/// Tells of every arrival of a signal, from the moment it returns.
private func listen(
  to number: Int32, _ arrival: AsyncStream<Int32>.Continuation
) async -> any DispatchSourceSignal {
  // The default action would end the program before the source hears of the signal.
  signal(number, SIG_IGN)
  let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
  source.setEventHandler { arrival.yield(number) }
  await withCheckedContinuation { ready in
    source.setRegistrationHandler { ready.resume() }
    source.resume()
  }
  return source
}

/// The exit status of a program that a signal ended, by the shells' convention.
func exitStatus(ofSignal number: Int32) -> Int32 {
  128 + number
}
