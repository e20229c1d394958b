import Foundation

/// Does work that the first SIGINT or SIGTERM cancels; a second one ends the program at once.
func interruptible<Value: Sendable>(
  _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  let task = Task(operation: work)
  let sources = [SIGINT, SIGTERM].map { number in
    // The default action would end the program before the source hears of the signal.
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      if task.isCancelled { _exit(interruptedStatus) }
      task.cancel()
    }
    source.resume()
    return source
  }
  defer { sources.forEach { $0.cancel() } }
  return try await task.value
}

/// The exit status of a program that SIGINT ended, by the shells' convention.
let interruptedStatus: Int32 = 130
