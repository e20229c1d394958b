import Foundation

/// A terminal of 80 columns and 30 rows with a program in it.
final class Terminal {
  private let run = Process()
  private let control: Int32
  private let line: Int32
  private var before = termios()
  /// All that the program wrote.
  private(set) var shown = ""

  /// How long a program may be silent, in milliseconds.
  private static let patience: Int32 = 60_000

  init(_ command: [String], in folder: String, environment: [String: String] = [:]) throws {
    control = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    line = try Self.line(of: control)
    var size = winsize(ws_row: 30, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(line, UInt(TIOCSWINSZ), &size)
    tcgetattr(line, &before)
    run.executableURL = URL(fileURLWithPath: command[0])
    run.arguments = Array(command.dropFirst())
    run.currentDirectoryURL = URL(fileURLWithPath: folder)
    run.environment = ["PATH": "/usr/bin:/bin", "NO_COLOR": "1", "TERM": "xterm"]
      .merging(environment) { $1 }
    let handle = FileHandle(fileDescriptor: line)
    (run.standardInput, run.standardOutput, run.standardError) = (handle, handle, handle)
    try run.run()
  }

  deinit {
    close(line)
    close(control)
  }

  /// The end of a pseudoterminal that programs use.
  private static func line(of control: Int32) throws -> Int32 {
    var (number, lock): (Int32, Int32) = (0, 0)
    guard control >= 0, ioctl(control, unlockRequest, &lock) == 0,
      ioctl(control, numberRequest, &number) == 0
    else { throw POSIXError(.ENOTTY) }
    return open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
  }

  /// TIOCSPTLCK and TIOCGPTN of Linux, which are no plain constants.
  private static let unlockRequest: UInt = 0x4004_5431
  private static let numberRequest: UInt = 0x8004_5430

  /// All at once, when the first card is there.
  func type(_ keys: String) throws {
    try wait(for: "q quit")
    _ = Array(keys.utf8).withUnsafeBytes { write(control, $0.baseAddress, $0.count) }
  }

  /// Reads until the program has written a text.
  func wait(for text: String) throws {
    while !shown.contains(text) {
      guard readOn(patience: Self.patience) else { throw POSIXError(.ETIMEDOUT) }
    }
  }

  func send(_ signal: Int32) { kill(run.processIdentifier, signal) }

  /// The exit status, or 128 and the number of the signal, when the program has ended.
  func end() -> Int32 {
    while run.isRunning { readOn(patience: 20) }
    while readOn(patience: 100) {}
    return run.terminationStatus + (run.terminationReason == .uncaughtSignal ? 128 : 0)
  }

  /// Whether keys are shown again, and lines wait for Enter.
  var isAsBefore: Bool {
    var now = termios()
    tcgetattr(line, &now)
    return now.c_lflag == before.c_lflag && now.c_iflag == before.c_iflag
  }

  /// False where nothing came.
  @discardableResult
  private func readOn(patience: Int32) -> Bool {
    var file = pollfd(fd: control, events: Int16(POLLIN), revents: 0)
    guard poll(&file, 1, patience) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(control, &bytes, bytes.count)
    shown += String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    return count > 0
  }
}
