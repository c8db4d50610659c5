import Foundation
import Testing

@Suite("From the doubtful pairs to the answers", .serialized)
struct ReviewCommandTests {
  /// A workspace with a night of the sample in it, and how a command there ended.
  private func withNight(_ body: ((_ words: [String]) throws -> Program.Ending, _ folder: String) throws -> Void) throws
  {
    try Program.withFolder { folder in
      let desk = [
        "CFETL_PIPELINE": Program.pipeline, "CFETL_INBOX": Program.root.appending(path: "sample-data/inbox").path,
        "CFETL_WORKSPACE": folder + "/w",
      ]
      func run(_ words: [String]) throws -> Program.Ending { try Program.run(words, environment: desk) }
      let night = try run(["run", "--as-of", "2017-12-31"])
      #expect(night.code == 0, "\(night.err)")
      #expect(night.out.contains("what looks odd\n  there is no earlier night to compare with"))
      try body(run, folder)
    }
  }

  @Test("an answered pair leaves the list, is explained, and is heeded by the next run")
  func answers() throws {
    try withNight { run, folder in
      let list = try run(["review", "list"]).out.split(separator: "\n").map(String.init)
      #expect(list.count > 1 && list[1].contains("the claim of CF-"), "what alone holds back a claim is first")
      var rows = try run(["review", "export"]).out.split(separator: "\n").map(String.init)
      let cells = rows[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      rows[1] = (cells[..<5] + ["different", "Ann", "2018-01-02", ""]).joined(separator: ",")
      let file = folder + "/d.csv"
      try Data(rows.joined(separator: "\n").utf8).write(to: URL(filePath: file))
      #expect(try run(["review", "import", file]).out.hasPrefix("1 decisions read, 1 of them new"))
      #expect(try run(["review", "import", file]).out.hasPrefix("1 decisions read, 0 of them new"))
      let after = try run(["review", "list"]).out
      #expect(!after.contains(cells[0]))
      #expect(after.contains("1 answered since this run; the next run heeds that"))
      let (a, b) = ("\(cells[1]):\(cells[2])", "\(cells[3]):\(cells[4])")
      let since = try run(["explain", "pair", a, b]).out
      #expect(since.contains("decided since this run: different, by Ann on 2018-01-02"))
      #expect(since.contains("before anything is compared") && since.contains("░"))
      let trial = try run(["run", "--stage", "match"]).out
      #expect(trial.contains("pairs to review that are settled                1"))
      _ = try run(["run", "--as-of", "2017-12-31"])
      let json = try run(["explain", "pair", a, b, "--json"]).out
      let account = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      #expect(account["one_person"] as? Bool == false)
      #expect((account["reasons"] as? [String])?.first == "decided: different, by Ann on 2018-01-02")
    }
  }

  @Test("a mistake in one row keeps all rows out")
  func mistakes() throws {
    try withNight { run, folder in
      let rows = try run(["review", "export"]).out.split(separator: "\n").map(String.init)
      let good = rows[1].split(separator: ",", omittingEmptySubsequences: false).prefix(5).joined(separator: ",")
      let text = [rows[0], good + ",same,Ann,2018-01-02,", good + ",perhaps,Ann,2018-01-02,"].joined(separator: "\n")
      try Data(text.utf8).write(to: URL(filePath: folder + "/d.csv"))
      let ending = try run(["review", "import", folder + "/d.csv"])
      #expect(ending.code == 2)
      #expect(ending.err.contains("d.csv:3: verdict is neither same, different nor unsure"))
      #expect(try !run(["review", "list"]).out.contains("answered since"))
    }
  }

  @Test("two records of a linked file are explained, though never compared")
  func linked() throws {
    try Program.withFolder { folder in
      let file = folder + "/a.csv"
      let text =
        "id,forename,surname,dob,postcode\n1,Ann,Smith,1980-01-02,PE1 1AA\n2,Anne,Smith,1980-01-02,PE1 1AA\n3,Bob,Jones,1970-05-06,PE2 2BB\n"
      try Data(text.utf8).write(to: URL(filePath: file))
      _ = try Program.run(["link", file, "--out", folder + "/out"])
      func explain(_ words: [String]) throws -> Program.Ending {
        try Program.run(["explain", "pair"] + words + ["--in", folder + "/out"])
      }
      #expect(try explain(["a:1", "a.csv:2"]).out.contains("a:1 and a.csv:2: one person"))
      #expect(try explain(["a:1", "a:3"]).out.contains("name the linked files with --files"))
      let anew = try explain(["a:1", "a:3", "--files", file]).out
      #expect(anew.contains("two persons") && anew.contains("match weight"))
      #expect(try explain(["a:1", "a:1"]).code != 0)
      #expect(try explain(["a:1", "a:9"]).code != 0)
    }
  }
}
