import Foundation
import TestSupport
import Testing

/// What `evaluate` scores and refuses; its own predictions, read as the truth, are all right.
@Suite struct EvaluateTests {
  private let folder: TemporaryFolder

  /// Two documents, three sentences, a multiword token, a comma close to its word.
  private static let treebank = """
    # newdoc id = first
    # sent_id = 1
    # text = Turkey bombed the PKK.
    1\tTurkey\tTurkey\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_
    2\tbombed\tbomb\tVERB\tVBD\tTense=Past\t0\troot\t_\t_
    3\tthe\tthe\tDET\tDT\tDefinite=Def\t4\tdet\t_\t_
    4\tPKK\tPKK\tPROPN\tNNP\tNumber=Sing\t2\tobj\t_\tSpaceAfter=No
    5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

    # sent_id = 2
    # text = He didn't say, again.
    1\tHe\the\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_
    2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
    2\tdid\tdo\tAUX\tVBD\tTense=Past\t4\taux\t_\t_
    3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_
    4\tsay\tsay\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
    5\t,\t,\tPUNCT\t,\t_\t6\tpunct\t_\t_
    6\tagain\tagain\tADV\tRB\t_\t4\tadvmod\t_\tSpaceAfter=No
    7\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

    # newdoc id = second
    # sent_id = 3
    1\tLavrov\tLavrov\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_
    2\tleft\tleave\tVERB\tVBD\tTense=Past\t0\troot\t_\tSpaceAfter=No
    3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

    """

  private static let labelled = """
    # text = Yesterday Sergey Lavrov met John Kerry.
    Yesterday O
    Sergey B-politician
    Lavrov I-politician
    met O
    John B-person
    Kerry I-person
    . O

    He\tO
    left\tO
    Moscow\tB-location
    .\tO

    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("tree.conllu", Self.treebank)
    try folder.write("names.conll", Self.labelled)
  }

  private func evaluate(_ arguments: String...) throws -> Program.Result {
    try Program.Run([Program.evaluate] + arguments, in: folder.path).result()
  }

  private func figures(_ arguments: String...) throws -> [String: Double] {
    let result = try Program.Run(
      [Program.evaluate] + arguments + ["--json"], in: folder.path
    ).result()
    #expect(result.status == 0 && result.err.isEmpty, "\(result.err)")
    return try JSONDecoder().decode([String: Double].self, from: Data(result.out.utf8))
  }

  private func predictions(_ command: String, of file: String) throws -> String {
    let result = try evaluate(command, file, "--predictions", "out")
    #expect(result.status == 0 && result.err.isEmpty, "\(result.err)")
    return try String(contentsOfFile: folder.path("out"), encoding: .utf8)
  }

  @Test(arguments: [
    (
      "segmentation", "tree.conllu", ["words", "sentences"],
      ["", "precision", "recall", "F1", "in", "treebank", "predicted", "right"]
    ),
    (
      "trees", "tree.conllu", ["upos", "features", "lemmas", "uas", "las", "las-subtypes"],
      ["", "right", "of"]
    ),
    (
      "names", "names.conll", ["person", "body", "location", "all"],
      ["", "precision", "recall", "F1", "labelled", "predicted", "right"]
    ),
  ])
  func aTableHasARowForEachFigure(
    command: String, file: String, rows: [String], titles: [String]
  ) throws {
    let result = try evaluate(command, file)
    #expect(result.status == 0 && result.err.isEmpty, "\(result.err)")
    let cells = result.lines.map { $0.split(separator: " ").map(String.init) }
    #expect([""] + (cells.first ?? []) == titles)
    #expect(cells.dropFirst().map(\.first) == rows)
    #expect(result.lines.dropFirst().allSatisfy { $0.contains(" %") })
  }

  @Test(arguments: [
    (
      "segmentation", "tree.conllu",
      [
        "sentencePrecision", "sentenceRecall", "sentences", "wordPrecision", "wordRecall", "words",
      ]
    ),
    ("trees", "tree.conllu", ["features", "las", "las-subtypes", "lemmas", "uas", "upos"]),
    ("names", "names.conll", ["body", "f1", "location", "person", "precision", "recall"]),
  ])
  func jsonHasTheKeys(command: String, file: String, keys: [String]) throws {
    let figures = try figures(command, file)
    #expect(figures.keys.sorted() == keys)
    #expect(figures.values.allSatisfy { (0...1).contains($0) })
  }

  @Test func plainTextIsSplitAsTheTreebankHasIt() throws {
    let figures = try figures("segmentation", "tree.conllu")
    #expect(figures.values.allSatisfy { $0 == 1 }, "\(figures)")
  }

  @Test(arguments: ["segmentation", "trees"])
  func predictedTreebanksAreSound(command: String) throws {
    let text = try predictions(command, of: "tree.conllu")
    #expect(text.hasSuffix("\n\n"))
    for block in text.components(separatedBy: "\n\n").dropLast() {
      let rows = block.split(separator: "\n").filter { !$0.hasPrefix("#") }
        .map { $0.components(separatedBy: "\t") }
      #expect(rows.allSatisfy { $0.count == 10 && !$0.contains("") })
      #expect(rows.map { $0[0] } == (1...rows.count).map(String.init))
    }
    try folder.write("again.conllu", text)
    let figures = try figures(command, "again.conllu")
    #expect(figures.values.allSatisfy { $0 == 1 }, "\(figures)")
  }

  @Test func aWrongHeadIsOneWordLess() throws {
    let text = try predictions("trees", of: "tree.conllu")
    var columns = try #require(text.split(separator: "\n").first { $0.hasPrefix("1\tTurkey\t") })
      .components(separatedBy: "\t")
    let row = columns.joined(separator: "\t")
    columns[6] = columns[6] == "3" ? "5" : "3"
    try folder.write("again.conllu", text.replacing(row, with: columns.joined(separator: "\t")))
    let figures = try figures("trees", "again.conllu")
    #expect(figures["upos"] == 1 && figures["lemmas"] == 1 && figures["features"] == 1)
    #expect(figures["uas"] == 14.0 / 15 && figures["las"] == 14.0 / 15)
  }

  @Test func aSubtypeCountsOnlyWhereItIsAskedFor() throws {
    let text = try predictions("trees", of: "tree.conllu")
    try folder.write("again.conllu", text.replacing("\troot\t", with: "\troot:x\t"))
    let figures = try figures("trees", "again.conllu")
    #expect(figures["las"] == 1 && figures["las-subtypes"] == 12.0 / 15)
  }

  /// A text with chains in it, so that the predictions hold some.
  private static let entities = """
    # newdoc id = GUM_news_x
    # text = Merkel said she left.
    1\tMerkel\tMerkel\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tEntity=(1-person)
    2\tsaid\tsay\tVERB\tVBD\tTense=Past\t0\troot\t_\t_
    3\tshe\tshe\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\tEntity=(1-person)
    4\tleft\tleave\tVERB\tVBD\tTense=Past\t2\tccomp\t_\tSpaceAfter=No
    5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

    """

  @Test func predictedChainsReadAsTheTruthAreAllRight() throws {
    try folder.write("chains.conllu", Self.entities)
    try folder.write("again.conllu", predictions("coreference", of: "chains.conllu"))
    for file in ["chains.conllu", "again.conllu"] {
      let figures = try figures("coreference", file)
      #expect(figures.values.allSatisfy { $0 == 1 }, "\(figures)")
    }
    #expect(try evaluate("coreference", "chains.conllu").out.contains("news"))
  }

  @Test(arguments: [
    (treebank, "holds no entities; give a treebank with Entity= in the last column"),
    (entities.replacing("(1-person)", with: "1)"), "line 3, closes entity 1, which is not open"),
    (entities.replacing("(1-person)", with: "(1-person"), "line 3, opens entity 1 and never closes"),
  ])
  func entitiesThatAreNoneAreRefused(text: String, fault: String) throws {
    try folder.write("bad.conllu", text)
    try expectRefused("coreference", "bad.conllu", fault)
  }

  @Test func pairsThatAreTheSameAreCounted() throws {
    let text = "NATO (the North Atlantic Treaty Organization) left."
    try folder.write("r/documents.jsonl", "{\"_id\":\"a\",\"text\":\"\(text)\"}\n")
    let ends = [(0, 4), (6, 43)]
    try folder.write(
      "r/entities.jsonl",
      ends.map {
        "{\"begin\":\($0.0),\"end\":\($0.1),\"type\":\"Organisation\",\"documentId\":\"a\",\"confidence\":1}\n"
      }.joined())
    try folder.write(
      "r/relations.jsonl",
      "{\"sourceBegin\":6,\"sourceEnd\":43,\"targetBegin\":0,\"targetEnd\":4,\"type\":\"IsSynonymOf\","
        + "\"documentId\":\"a\",\"confidence\":1}\n")
    let figures = try figures("synonyms", ".")
    #expect(figures["pairs"] == 1 && figures["reachable"] == 1)
    try folder.write("r/entities.jsonl", "{\n")
    let result = try evaluate("synonyms", "r")
    #expect(result.status == 1)
    #expect(result.err.hasPrefix("Error: 'r/entities.jsonl', line 1, is no record of re3d; give"))
    try expectRefused("synonyms", "nowhere", "holds no documents.jsonl; name a folder of re3d")
  }

  @Test func predictedNamesStandBesideTheLabels() throws {
    let rows = try predictions("names", of: "names.conll").components(separatedBy: "\n").map {
      $0.components(separatedBy: "\t")
    }
    #expect(rows.count == 14 && rows[7] == [""] && rows[12] == [""] && rows[13] == [""])
    #expect(rows[1] == ["Sergey", "B-politician", "B-person"])
    #expect(rows[5] == ["Kerry", "I-person", "I-person"])
    #expect(rows.prefix(7).allSatisfy { $0.count == 3 })
  }

  @Test func namesCountWithBothEndsAndKind() throws {
    let first = Self.labelled.components(separatedBy: "\n\n")[0] + "\n"
    try folder.write("right.conll", first)
    try folder.write(
      "short.conll", first.replacing("John B-person\nKerry I-", with: "John O\nKerry B-"))
    try folder.write("body.conll", first.replacing("-politician", with: "-organisation"))
    #expect(try figures("names", "right.conll")["f1"] == 1)
    #expect(try figures("names", "short.conll")["f1"] == 0.5)
    let figures = try figures("names", "body.conll")
    #expect(figures["f1"] == 0.5 && figures["body"] == 0 && figures["recall"] == 0.5)
  }

  @Test(arguments: [
    ("CrossNER", "Sergey\tB-politician\nLavrov\tI-politician\nmet\tO\nhim\tO\n"),
    ("wikigold", "Sergey I-PER\nLavrov I-PER\nmet O\nhim O\n"),
    ("re3d", "Sergey\tB-Person\nLavrov\tI-Person\nmet\tO\nhim\tO\n"),
    (
      "UNER",
      "# text = a\n1\tSergey\tB-PER\t-\tx\n2\tLavrov\tI-PER\t-\tx\n3\tmet\tO\t-\t-\n4\thim\tO\t-\t-\n"
    ),
    ("CoNLL", "Sergey NNP B-NP B-PER\nLavrov NNP I-NP I-PER\nmet VBD B-VP O\nhim PRP B-NP O\n"),
    ("Windows", "Sergey\tB-PER\r\nLavrov\tI-PER\r\nmet\tO\r\nhim\tO\r\n\r\nYes\tO\r\n"),
  ])
  func everyFormOfLabelsIsRead(form: String, text: String) throws {
    try folder.write("form.conll", text)
    #expect(try figures("names", "form.conll")["person"] == 1)
    #expect(try predictions("names", of: "form.conll").hasPrefix("Sergey\t"))
  }

  @Test func nationalitiesCountWhereTheFileHasThem() throws {
    try folder.write("n.conll", "Russian B-Nationality\nofficials O\nleft O\n")
    #expect(try figures("names", "n.conll")["nationality"] != nil)
    #expect(try figures("names", "names.conll")["nationality"] == nil)
  }

  @Test func aTreebankFromWindowsIsTheSame() throws {
    try folder.write("crlf.conllu", Self.treebank.replacing("\n", with: "\r\n"))
    #expect(try figures("trees", "crlf.conllu") == figures("trees", "tree.conllu"))
    #expect(try figures("segmentation", "crlf.conllu").values.allSatisfy { $0 == 1 })
  }

  private static let word = "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n"
  private static let tenColumns = "give a treebank in the CoNLL-U format"

  @Test(
    arguments: ["segmentation", "trees"],
    [
      ("", "holds no sentence; \(tenColumns)"), ("# only = a comment\n", "holds no sentence; "),
      ("1\tYes\t_\n", "line 1, has 3 columns instead of 10; \(tenColumns)"),
      ("\(word)Yes\n", "line 2, has 1 columns instead of 10; "),
      (word.replacing("1\t", with: "one\t"), "line 1, begins with 'one'; number its words 1"),
      (word.replacing("Yes", with: ""), "line 1, has no form; write the word"),
      (word + word, "line 2, breaks the order of words; number the words"),
      ("\(word)# text = Yes\n", "line 2, is a comment inside a sentence; part sentences"),
      (
        "1-2" + word.dropFirst() + word + "\n",
        "line 3, ends a sentence without the last words of a multiword token; add them"
      ),
    ])
  func aTreebankThatIsNoneIsRefused(command: String, bad: (text: String, fault: String)) throws {
    try folder.write("bad.conllu", bad.text)
    try expectRefused(command, "bad.conllu", bad.fault)
  }

  @Test func aTextThatIsNotThatOfTheWordsIsRefused() throws {
    try folder.write("bad.conllu", "# text = No\n" + Self.word)
    try expectRefused(
      "segmentation", "bad.conllu",
      "line 2, has the word 'Yes' where '# text' goes on otherwise; make the sentence's '# text' agree"
    )
  }

  @Test(arguments: [
    ("", "holds no words; give a file of labelled words"), ("\n\n", "holds no words; "),
    (
      "Yes O\nNo\n", "line 2, has no label; write a word and its label (O, B-kind or I-kind) a line"
    ),
    ("Yes S-PER\n", "line 1, has no label; "), ("1 Yes PER - -\n", "line 1, has no label; "),
    (treebank, "line 4, has no label; "),
  ])
  func namesWithoutLabelsAreRefused(text: String, fault: String) throws {
    try folder.write("bad.conll", text)
    try expectRefused("names", "bad.conll", fault)
  }

  @Test(arguments: ["segmentation", "trees", "names"])
  func whatCannotBeReadIsNamed(command: String) throws {
    try folder.write("below/file", "")
    try folder.write("latin", Data([0x41, 0xE9, 0x20, 0x0A]))
    try expectRefused(
      command, "nowhere", "cannot be read: No such file or directory; check the path")
    try expectRefused(command, "below", "is no regular file; name a file")
    try expectRefused(command, "/dev/null", "is no regular file; ")
    try expectRefused(command, "latin", "is not UTF-8; convert it with iconv -t UTF-8")
    let odd = try evaluate(command, "no\u{1B}[31m\nwhere")
    #expect(odd.err.hasPrefix("Error: 'no where' cannot be read"))
  }

  @Test(arguments: [
    ("segmentation", "tree.conllu"), ("trees", "tree.conllu"), ("names", "names.conll"),
  ])
  func predictionsThatCannotBeWrittenAreNoResult(command: String, file: String) throws {
    let result = try evaluate(command, file, "--predictions", "no/where")
    #expect(result.status == 1 && result.out.isEmpty)
    #expect(
      result.err == "Error: 'no/where' cannot be written; name a file in a folder that you own\n")
  }

  @Test(arguments: [
    ["trees"], ["names"], ["segmentation"], ["trees", "a", "b"], ["trees", "--csv", "tree.conllu"],
    ["names", "names.conll", "--predictions"], ["claims", "tree.conllu"],
  ])
  func wrongUsageIsRefused(arguments: [String]) throws {
    let result = try Program.Run([Program.evaluate] + arguments, in: folder.path).result()
    #expect(result.status == 64 && result.out.isEmpty)
    #expect(result.err.contains("Usage: evaluate"))
  }

  @Test(arguments: ["segmentation", "trees", "names", "coreference", "synonyms"])
  func everyCommandHasAnExample(command: String) throws {
    let help = try evaluate(command, "--help")
    #expect(help.status == 0 && help.err.isEmpty)
    #expect(help.out.contains("Example: evaluate \(command) "))
  }

  private func expectRefused(_ command: String, _ file: String, _ fault: String) throws {
    let result = try evaluate(command, file)
    #expect(result.status == 1 && result.out.isEmpty)
    let comma = fault.hasPrefix("line ") ? "," : ""
    #expect(result.err.hasPrefix("Error: '\(file)'\(comma) \(fault)"), "\(result.err)")
  }
}
