import Dispatch
import Foundation

/// A terminal that gives every key at once, and is as it was before when nobody holds it any more.
///
/// Keys that came before it are kept. Ctrl-C and Ctrl-Z come as keys, so that nothing typed before them
/// is thrown away; signals come between the keys. A screen is drawn in place where the terminal can.
final class RawTerminal {
  private let former: termios
  private let isScreen: Bool
  private let signals: SignalPipe
  private var decoder = KeyDecoder()
  private var keys: [Key] = []
  private var isRaw = false

  /// What came from the terminal or the system.
  enum Event: Equatable {
    case key(Key)
    /// The screen has another size, or something else was drawn on it.
    case redraw
    /// A signal that ends the program.
    case ended(Int32)
    /// Nobody can type any more.
    case closed
  }

  /// `nil` where standard input or output is no terminal.
  init?() {
    var state = termios()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
      tcgetattr(STDIN_FILENO, &state) == 0, let signals = SignalPipe()
    else { return nil }
    former = state
    self.signals = signals
    isScreen = ProcessInfo.processInfo.environment["TERM", default: "dumb"] != "dumb"
    enter()
  }

  deinit { leave() }

  /// Columns and rows; 80 and 24 where the terminal does not say.
  var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : 24)
  }

  /// Shows the lines in the place of what was there, the cursor behind the last one.
  ///
  /// A terminal that cannot write in place gets them below, of a line that is typed that line alone
  /// unless it is `faulty`.
  func show(_ lines: [String], isTyping: Bool, isFaulty: Bool = false) throws {
    guard isScreen else {
      return try writeResult(
        isTyping && !isFaulty
          ? "\r" + (lines.last ?? "") : "\n" + lines.joined(separator: "\n") + "\n")
    }
    let cursor = isTyping ? "\u{1B}[?25h" : "\u{1B}[?25l"
    try writeResult("\u{1B}[H\u{1B}[J" + lines.joined(separator: "\r\n") + cursor)
  }

  /// Waits for what comes next.
  func next() -> Event {
    while true {
      if !keys.isEmpty { return .key(keys.removeFirst()) }
      let (hasKeys, hasSignal) = wait()
      if hasSignal, let event = signals.next().flatMap(event) { return event }
      if hasKeys, !readKeys() { return .closed }
      if !hasKeys, !hasSignal { keys += decoder.flush() }
    }
  }

  /// Stops the program as Ctrl-Z does, until it is continued.
  func suspend() {
    leave()
    // the whole job: who waits for the program would hold the terminal otherwise
    kill(0, SIGSTOP)
    enter()
  }

  /// Gives the terminal back as it was.
  func leave() {
    guard isRaw else { return }
    isRaw = false
    if isScreen { try? writeResult("\u{1B}[?25h\u{1B}[?1049l") }
    setState(former)
  }
}

extension RawTerminal {
  private func enter() {
    var raw = former
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL)
    withUnsafeMutableBytes(of: &raw.c_cc) { bytes in
      (bytes[Int(VMIN)], bytes[Int(VTIME)]) = (1, 0)
    }
    // without throwing away what was typed before
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    isRaw = true
    if isScreen { try? writeResult("\u{1B}[?1049h\u{1B}[2J") }
  }

  /// A job in the background that sets the terminal is stopped; its shell has set it already.
  private func setState(_ state: termios) {
    let foreground = tcgetpgrp(STDIN_FILENO)
    guard foreground < 0 || foreground == getpgrp() else { return }
    var state = state
    tcsetattr(STDIN_FILENO, TCSADRAIN, &state)
  }

  /// Whether there are keys, and a signal; neither where half a key has waited long enough for the rest.
  private func wait() -> (keys: Bool, signal: Bool) {
    var files = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.file, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&files, nfds_t(files.count), decoder.isWaiting ? 50 : -1) < 0, errno == EINTR {}
    return (files[0].revents != 0, files[1].revents != 0)
  }

  /// False at the end of input.
  private func readKeys() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 { keys += decoder.keys(bytes.prefix(count)) }
    return count > 0 || count < 0 && errno == EINTR
  }

  private func event(of signal: Int32) -> Event? {
    switch signal {
    case SIGWINCH: return .redraw
    case SIGCONT:
      // the shell that stopped it may have set the terminal
      enter()
      return .redraw
    case SIGTSTP:
      suspend()
      return .redraw
    default: return .ended(signal)
    }
  }
}

/// Signals as bytes of a pipe, so that one can wait for them beside keys.
private final class SignalPipe {
  private let pipe: (reading: Int32, writing: Int32)
  private var sources: [any DispatchSourceSignal] = []

  /// What it hears of until it is gone.
  private static let heard = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGCONT, SIGTSTP]

  init?() {
    var files: [Int32] = [0, 0]
    guard Foundation.pipe(&files) == 0 else { return nil }
    pipe = (files[0], files[1])
    let writing = files[1]
    let isHearing = DispatchSemaphore(value: 0)
    for number in Self.heard {
      // The default action would end or stop the program before the source hears of the signal.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        var byte = UInt8(number)
        _ = write(writing, &byte, 1)
      }
      source.setRegistrationHandler { isHearing.signal() }
      source.resume()
      sources.append(source)
    }
    for _ in sources { isHearing.wait() }
  }

  deinit {
    sources.forEach { $0.cancel() }
    for number in Self.heard { signal(number, SIG_DFL) }
  }

  var file: Int32 { pipe.reading }

  func next() -> Int32? {
    var byte: UInt8 = 0
    return read(pipe.reading, &byte, 1) == 1 ? Int32(byte) : nil
  }
}
