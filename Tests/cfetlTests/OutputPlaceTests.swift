import Foundation
import Testing

@Suite("What a command was told to write to") struct OutputPlaceTests {
  private static let people =
    "id,surname,forename,dob\n1,Quy,Piers,01/02/1990\n2,Quy,Piers,01/02/1990\n3,Innes,Otto,03/04/1991\n"

  /// What stands there, the words after which it is looked at, the exit code, and whether it is replaced.
  @Test(
    "a model is saved where none is or in place of one, and never in place of anything else",
    arguments: [
      (nil, [], 0),
      (
        "# How cfetl link went about it: keep it, change it, and hand it over with --model. What is left out is chosen anew.\n",
        [], 0
      ),
      (people, [], 64), ("", [], 64), (people, ["--force"], 0), (people, ["--format", "splink"], 64),
    ] as [(String?, [String], Int32)])
  func models(before: String?, words: [String], code: Int32) throws {
    try Program.withFolder { folder in
      try Self.people.write(toFile: folder + "/people.csv", atomically: true, encoding: .utf8)
      try before?.write(toFile: folder + "/model", atomically: true, encoding: .utf8)
      let ending = try Program.run(
        ["link", folder + "/people.csv", "--id", "id", "--out", folder + "/out", "--save-model", folder + "/model"]
          + words)
      #expect(ending.code == code, "\(ending.err)")
      let after = try String(contentsOfFile: folder + "/model", encoding: .utf8)
      #expect((after == before) == (code == 64))
      #expect(FileManager.default.fileExists(atPath: folder + "/out/link.json") == (code == 0))
    }
  }

  @Test(
    "links, pipes, folders and what lies in a pipeline or workspace are refused at once, with or without force",
    arguments: [
      "ln -s people.csv model", "mkfifo model", "mkdir model", "ln -s /dev/null model", "touch pipeline.yaml",
      "touch state.sqlite",
    ], [[], ["--force"]])
  func places(made: String, words: [String]) throws {
    try Program.withFolder { folder in
      try Self.people.write(toFile: folder + "/people.csv", atomically: true, encoding: .utf8)
      _ = try Program.run(["cd '\(folder)' && \(made)"], shell: true)
      let ending = try Program.run(
        ["link", folder + "/people.csv", "--id", "id", "--out", folder + "/out", "--save-model", folder + "/model"]
          + words)
      #expect(ending.code == 64 && ending.err.contains("name another"), "\(ending.err)")
      #expect(try String(contentsOfFile: folder + "/people.csv", encoding: .utf8) == Self.people)
    }
  }

  @Test("a folder is written where none of the files is, and anew where the program wrote them")
  func folders() throws {
    try Program.withFolder { folder in
      let feed = "feed: people\nsource: one\ncolumns: { surname: { type: name } }\n"
      try feed.write(toFile: folder + "/people.yaml", atomically: true, encoding: .utf8)
      try Self.people.write(toFile: folder + "/people_2017-12-31.csv", atomically: true, encoding: .utf8)
      func read(_ words: String...) throws -> Int32 {
        try Program.run(
          ["read", "--feed", folder + "/people.yaml", folder + "/people_2017-12-31.csv", "--out", folder + "/out"]
            + words
        ).code
      }
      #expect(try [read(), read()] == [0, 0])
      try FileManager.default.removeItem(atPath: folder + "/out/read.json")
      try Self.people.write(toFile: folder + "/out/rows.csv", atomically: true, encoding: .utf8)
      #expect(try read() == 64)
      #expect(try String(contentsOfFile: folder + "/out/rows.csv", encoding: .utf8) == Self.people)
      #expect(try read("--force") == 0)
    }
  }

  @Test("a claim's page never becomes the ledger or an extract")
  func pack() throws {
    try Program.withFolder { folder in
      for name in ["ws/state.sqlite", "inbox/people_2017-12-31.csv"] {
        try FileManager.default.createDirectory(
          atPath: folder + "/" + name.split(separator: "/")[0], withIntermediateDirectories: true)
        try Self.people.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
        let ending = try Program.run([
          "claims", "pack", "CLAIM", "--workspace", folder + "/ws", "--inbox", folder + "/inbox", "--out",
          "\(folder)/\(name)", "--force",
        ])
        #expect(ending.code == 64 && ending.err.contains("name another place"), "\(ending.err)")
        #expect(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) == Self.people)
      }
    }
  }
}
