import Kernels

/// The transformer: wordpieces in, one row of numbers a piece out.
///
/// MiniLM-L6-H384 (Wang and others 2020) with a learned row for the shape of a word's letters. A
/// batch is packed, not padded, and no sum runs over two windows: what a window gives does not
/// depend on its neighbours.
struct Encoder: Sendable {
  /// Pieces of one window, the two marks at its ends among them.
  let longestWindow: Int
  let width: Int
  private let pieces: Elements<Int8>
  private let pieceScales: Elements<Float>
  private let positions: Elements<Float>
  private let shapes: Elements<Float>
  /// Of the actors that are asked about; nil where none are.
  private let roles: Elements<Float>?
  private let norm: Norm
  private let layers: [Layer]

  /// `embeddings` holds the rows of pieces and positions, `weights` all else.
  init(weights: Weights, embeddings: Weights? = nil) {
    let embeddings = embeddings ?? weights
    let shape = embeddings.shape("positions")
    longestWindow = shape[0]
    width = shape[1]
    pieces = embeddings.elements("pieces.weights", as: Int8.self)
    pieceScales = embeddings.elements("pieces.scales", as: Float.self)
    positions = embeddings.elements("positions", as: Float.self)
    roles = weights.has("roles") ? weights.elements("roles", as: Float.self) : nil
    precondition(
      roles == nil || weights.shape("roles") == [Window.Role.allCases.count, width],
      "roles do not fit")
    shapes = weights.elements("shapes", as: Float.self)
    precondition(
      weights.shape("shapes") == [LetterShape.allCases.count, width], "shapes do not fit")
    precondition(width % Int(KERNEL_HEAD_SIZE) == 0, "the heads of attention do not fit")
    norm = Norm("norm", in: weights)
    let names = (0...).lazy.map { "layers.\($0)" }.prefix { weights.has("\($0).qkv.weights") }
    layers = names.map { Layer($0, in: weights) }
  }

  /// Encodes windows; the rows of `out` follow each other as the pieces do.
  func callAsFunction(_ windows: [Window], _ room: EncoderRoom) {
    let states = room.states
    states.reset(to: windows.reduce(0) { $0 + $1.pieces.count })
    var row = 0
    for window in windows {
      precondition(window.pieces.count <= longestWindow, "the window is too long")
      for (position, piece) in window.pieces.enumerated() {
        embed(piece, window.shapes[position], position, into: states[row])
        if let roles, !window.roles.isEmpty {
          let role = roles.start + window.roles[position].rawValue * width
          for i in 0..<width { states[row][i] += role[i] }
        }
        row += 1
      }
    }
    norm(states)
    for layer in layers { layer(windows, room) }
  }

  private func embed(
    _ piece: Int32, _ shape: LetterShape, _ position: Int, into row: UnsafeMutablePointer<Float>
  ) {
    let whole = pieces.start + Int(piece) * width
    let scale = pieceScales.start[Int(piece)]
    let place = positions.start + position * width
    let letters = shapes.start + shape.rawValue * width
    for i in 0..<width { row[i] = Float(whole[i]) * scale + place[i] + letters[i] }
  }
}

/// A stretch of a sentence that the encoder takes at once.
struct Window: Sendable {
  /// What a piece is part of where two actors are asked about; `path` marks the words of the tree's
  /// way from the one to the other, `sentiment` the first piece of a question of praise and blame.
  enum Role: Int, CaseIterable, Sendable {
    case none, a, b, sentiment, path
  }

  /// With the mark of the beginning before and that of the end behind them.
  var pieces: [Int32]
  var shapes: [LetterShape]
  /// Empty where nobody is asked about.
  var roles: [Role] = []
}

/// Where the numbers of a batch live while it is worked on; one for each thread.
final class EncoderRoom {
  let states: Rows
  fileprivate let attended: Rows
  fileprivate let mixed: Rows
  fileprivate let triples: Rows
  fileprivate let inner: Rows
  fileprivate let scores = Rows(width: 1)
  let whole = WholeRows()

  init(width: Int) {
    states = Rows(width: width)
    attended = Rows(width: width)
    mixed = Rows(width: width)
    triples = Rows(width: 3 * width)
    inner = Rows(width: 4 * width)
  }
}

/// One layer: every piece looks at all of its window, then at itself.
private struct Layer: Sendable {
  private let triples: Linear
  private let out: Linear
  private let up: Linear
  private let down: Linear
  private let norms: (Norm, Norm)

  init(_ name: String, in weights: Weights) {
    triples = Linear("\(name).qkv", in: weights)
    out = Linear("\(name).out", in: weights)
    up = Linear("\(name).up", in: weights)
    down = Linear("\(name).down", in: weights)
    norms = (Norm("\(name).norm1", in: weights), Norm("\(name).norm2", in: weights))
  }

  func callAsFunction(_ windows: [Window], _ room: EncoderRoom) {
    let rows = room.states.count
    for part in [room.attended, room.mixed, room.triples, room.inner] { part.reset(to: rows) }
    triples(room.states, room.whole, into: room.triples)
    attend(windows, room)
    out(room.attended, room.whole, into: room.mixed)
    norms.0(room.states, adding: room.mixed)
    up(room.states, room.whole, into: room.inner)
    kernel_gelu(room.inner.numbers, rows * room.inner.width)
    down(room.inner, room.whole, into: room.mixed)
    norms.1(room.states, adding: room.mixed)
  }

  private func attend(_ windows: [Window], _ room: EncoderRoom) {
    var row = 0
    for window in windows {
      let length = window.pieces.count
      room.scores.reset(to: kernel_attention_scratch(length))
      kernel_attention(
        room.triples[row], length, room.states.width / Int(KERNEL_HEAD_SIZE), room.scores.numbers,
        room.attended[row])
      row += length
    }
  }
}
