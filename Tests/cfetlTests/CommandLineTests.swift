import ArgumentParser
import Foundation
import Testing

@testable import cfetl

@Suite("The command line") struct CommandLineTests {
  @Test(
    "every option can be said by the environment, and the command line goes first",
    arguments: [
      (["run"], ["CFETL_STAGE": "match"], ["run", "--stage=match"]),
      (["run", "--stage", "match"], ["CFETL_STAGE": "families"], ["run", "--stage", "match"]),
      (["run", "--stage=match"], ["CFETL_STAGE": "families"], ["run", "--stage=match"]),
      (["check"], ["CFETL_AS_OF": "2017-12-31", "CFETL_JSON": "1"], ["check", "--as-of=2017-12-31", "--json"]),
      (["check", "-q"], ["CFETL_QUIET": "yes"], ["check", "-q"]),
      (["check"], ["CFETL_QUIET": "no", "CFETL_NOBODY": "1"], ["check"]),
      (["claims", "verify"], ["CFETL_QUARTER": "2017-18-Q3"], ["claims", "verify", "--quarter=2017-18-Q3"]),
      (["profile", "--", "--json"], ["CFETL_JSON": "1"], ["profile", "--json", "--", "--json"]),
      (["claims"], ["CFETL_JSON": "1"], ["claims"]),
    ])
  func environment(words: [String], variables: [String: String], becomes: [String]) throws {
    let added = try EnvironmentOptions(variables: variables).added(to: words, of: Cfetl.self)
    #expect(Set(added) == Set(becomes))
  }

  @Test(
    "a wrong value in the environment is refused as on the command line",
    arguments: [
      ["CFETL_LOG_FORMAT": "xml"], ["CFETL_COLOR": "red"], ["CFETL_QUIET": "maybe"], ["CFETL_AS_OF": "31/12/2017"],
    ])
  func wrong(variables: [String: String]) throws {
    let ending = try Program.run(["check", "--pipeline", Program.pipeline], environment: variables)
    #expect(ending.code == 64)
  }

  private static func leaves(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    let inner = command.configuration.subcommands
    return inner.isEmpty ? [command] : inner.flatMap(leaves)
  }

  @Test("every command takes the global options")
  func global() {
    for command in Self.leaves(Cfetl.self) {
      let help = command.helpMessage()
      for option in ["--json", "--quiet", "--verbose", "--no-input", "--color", "--log-format"] {
        #expect(help.contains(option), "\(command) does not take \(option)")
      }
    }
  }

  @Test(
    "what is asked for as JSON is JSON",
    arguments: [["check"], ["plan", "test"], ["plan", "show"], ["plan", "show", "B1"]])
  func json(words: [String]) throws {
    let ending = try Program.run(words + ["--pipeline", Program.pipeline, "--json"])
    #expect(ending.code == 0, "\(ending.err)")
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(ending.out.utf8)) }
  }

  @Test(
    "words that cannot be written end with 4; a stream that came closed takes nobody's file",
    arguments: [
      ("$CFETL check --pipeline P >/dev/full", 4), ("$CFETL check --pipeline P >&-", 0),
      ("$CFETL check --pipeline P <&- >&- 2>&-", 0), ("$CFETL --help >&- 2>&-", 0),
      ("$CFETL check --pipeline /nowhere >/dev/full", 78),
      (
        "$CFETL sample --people 20 --out F/made --json >/dev/full && exit 9; code=$?; test -d F/made/inbox && exit $code",
        4
      ),
      ("$CFETL sample --people 20 --out F/made --json >&-; cat F/made/inbox/* F/made/truth/* | grep -c folder", 1),
    ])
  func streams(line: String, code: Int32) throws {
    try Program.withFolder { folder in
      let words = line.replacingOccurrences(of: "P/", with: Program.pipeline + "/")
        .replacingOccurrences(of: "P ", with: Program.pipeline + " ").replacingOccurrences(of: "F/", with: folder + "/")
      let ending = try Program.run([words], shell: true)
      #expect(ending.code == code, "\(line): \(ending.err)")
    }
  }

  @Test("blank ids, and runs that nothing starts from, are mistakes of the command line")
  func usage() throws {
    try Program.withFolder { folder in
      let desk = ["--pipeline", Program.pipeline, "--inbox", folder, "--workspace", folder]
      for words in [
        ["explain", "family", "", "--workspace", folder], ["explain", "person", " ", "--workspace", folder],
        ["explain", "measure", "1", "", "B1", "--workspace", folder], ["run", "--run", "x"] + desk,
        ["run", "--run", "nosuch", "--stage", "match"] + desk,
      ] {
        let ending = try Program.run(words)
        #expect(ending.code == 64, "\(words): \(ending.err)")
      }
    }
  }

  @Test("a workspace that is not there is not made by looking")
  func missing() throws {
    try Program.withFolder { folder in
      let decisions = folder + "/d.csv"
      try Data("pair_id,source_a,key_a,source_b,key_b,verdict,by,on,comment\n".utf8).write(to: URL(filePath: decisions))
      for words in [
        ["ledger", "verify"], ["review", "import", decisions], ["claims", "verify", "--quarter", "2017-18-Q3"],
      ] {
        let ending = try Program.run(words + ["--workspace", folder + "/typo"])
        #expect(ending.code == 2, "\(words): \(ending.err)")
        #expect(!FileManager.default.fileExists(atPath: folder + "/typo"))
      }
    }
  }

  @Test("a reader that goes away changes no exit code")
  func pipe() throws {
    try Program.withFolder { folder in
      // An inbox without extracts: 3, whoever reads.
      let line = "\"$CFETL\" check --pipeline '\(Program.pipeline)' --inbox '\(folder)' | true; exit ${PIPESTATUS[0]}"
      let ending = try Program.run([line], shell: true)
      #expect(ending.code == 3)
    }
  }

  @Test("colour is for what is wrong, and only where it is wanted")
  func colour() throws {
    try Program.withFolder { folder in
      let words = ["check", "--pipeline", Program.pipeline, "--inbox", folder]
      let (plain, coloured) = try (Program.run(words), Program.run(words + ["--color", "always"]))
      #expect(!plain.out.contains("\u{1B}"))
      #expect(coloured.out.contains("\u{1B}[33m"))
    }
  }
}
