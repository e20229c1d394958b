import Foundation

/// Does work that the first SIGINT or SIGTERM cancels; a second one ends the program at once.
func interruptible<Value: Sendable>(
  _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  let (signals, arrival) = AsyncStream.makeStream(of: Void.self)
  let sources = await [listen(to: SIGINT, arrival), listen(to: SIGTERM, arrival)]
  defer { sources.forEach { $0.cancel() } }
  let task = Task(operation: work)
  let listener = Task {
    for await _ in signals {
      if task.isCancelled { _exit(interruptedStatus) }
      task.cancel()
    }
  }
  defer { listener.cancel() }
  return try await task.value
}

/// Tells of every arrival of a signal, from the moment it returns.
private func listen(
  to number: Int32, _ arrival: AsyncStream<Void>.Continuation
) async -> any DispatchSourceSignal {
  // The default action would end the program before the source hears of the signal.
  signal(number, SIG_IGN)
  let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
  source.setEventHandler { arrival.yield() }
  await withCheckedContinuation { ready in
    source.setRegistrationHandler { ready.resume() }
    source.resume()
  }
  return source
}

/// The exit status of a program that SIGINT ended, by the shells' convention.
let interruptedStatus: Int32 = 130
