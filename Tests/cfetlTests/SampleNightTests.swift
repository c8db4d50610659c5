import Foundation
import Testing

@Suite("The night of the sample, through the program", .serialized)
struct SampleNightTests {
  static let golden = Program.root.appending(path: "Tests/Golden/night")
  /// Small files that are kept as they are, so that a change can be read.
  static let kept = [
    "claims/claim_return_2017-18-Q3_draft.csv", "eligible_not_engaged.csv", "exceptions_summary.csv", "review.csv",
  ]
  static let stages = ["ingest", "normalise", "match", "families", "outcomes", "claims", "reports"]

  /// A file of the run with the run's own id, which changes with every word of the pipeline, taken out.
  private static func text(_ night: SampleNight, _ name: String) -> String {
    String(decoding: SampleNight.bytes(night.out + "/" + name), as: UTF8.self).replacing(night.runID, with: "<run>")
  }

  /// Each file with its header, or first line, and a hash of all of it.
  private static func sums(_ night: SampleNight) throws -> String {
    let line =
      "cd '\(night.out)' && for f in $(find . -type f | LC_ALL=C sort); do "
      + "echo \"$f $(sed 's/\(night.runID)/<run>/g' $f | sha256sum | cut -c1-16) $(head -n 1 $f | cut -c1-400)\"; done"
    return try Program.run([line], shell: true).out
  }

  @Test("every file of out/ is what it was; CFETL_WRITE_GOLDEN=1 writes the goldens anew")
  func golden() throws {
    let night = try SampleNight.shared.get()
    var found = ["files.txt": try Self.sums(night)]
    for name in Self.kept { found[name.replacing("/", with: "-")] = Self.text(night, name) }
    if ProcessInfo.processInfo.environment["CFETL_WRITE_GOLDEN"] != nil {
      try? FileManager.default.removeItem(at: Self.golden)
      try FileManager.default.createDirectory(at: Self.golden, withIntermediateDirectories: true)
      for (name, text) in found { try Data(text.utf8).write(to: Self.golden.appending(path: name)) }
    }
    for (name, text) in found.sorted(by: { $0.key < $1.key }) {
      let kept = String(decoding: SampleNight.bytes(Self.golden.appending(path: name).path), as: UTF8.self)
      let (old, new) = (Set(kept.split(separator: "\n")), Set(text.split(separator: "\n")))
      #expect(kept == text, "\(name): gone \(old.subtracting(new).sorted()), new \(new.subtracting(old).sorted())")
    }
  }

  @Test("the manifest has the hash of every file that the run left")
  func manifest() throws {
    let night = try SampleNight.shared.get()
    let json = try JSONSerialization.jsonObject(with: SampleNight.bytes(night.run + "/manifest.json"))
    let outputs = try #require((json as? [String: Any])?["outputs"] as? [[String: Any]])
    #expect(outputs.compactMap { $0["path"] as? String }.sorted() == SampleNight.files(under: night.out))
    let lines = outputs.map { "\($0["sha256"] ?? "")  \($0["path"] ?? "")" }.joined(separator: "\n")
    let check = try Program.run(["cd '\(night.out)' && sha256sum --check --quiet <<'END'\n\(lines)\nEND"], shell: true)
    #expect(check.code == 0, "\(check.out)\(check.err)")
  }

  @Test("every measure of the cast stands as the sample's truth says")
  func outcomes() throws {
    let night = try SampleNight.shared.get()
    let expected = SampleNight.rows(Program.root.appending(path: "sample-data/truth/expected.csv").path)
    let found = night.rows("outcomes.csv")
    #expect(expected.count > 20)
    for row in expected {
      let same = found.filter { one in ["family_ref", "person_ref", "measure"].allSatisfy { one[$0] == row[$0] } }
      let place = "\(row["family_ref"] ?? "") \(row["person_ref"] ?? "") \(row["measure"] ?? ""): \(row["shows"] ?? "")"
      // A row without a status says that the measure must not qualify.
      #expect(same.count == (row["status"]?.isEmpty == false ? 1 : 0), "\(place)")
      for column in ["status", "qualified_on", "met_on", "due_on"] where row[column]?.isEmpty == false {
        #expect(same.first?[column] == row[column], "\(column) of \(place)")
      }
    }
  }

  @Test("every family of the cast comes out as the sample's truth says")
  func families() throws {
    let night = try SampleNight.shared.get()
    let expected = SampleNight.rows(Program.root.appending(path: "sample-data/truth/expected_families.csv").path)
    let found = Dictionary(grouping: night.rows("families.csv")) { $0["family_ref"] ?? "" }
    let exceptions = Dictionary(grouping: night.rows("exceptions.csv")) { $0["family_ref"] ?? "" }
    let outcomes = Dictionary(grouping: night.rows("outcomes.csv")) { $0["family_ref"] ?? "" }
    #expect(expected.count > 20)
    for row in expected {
      let ref = row["family_ref"] ?? ""
      let place = "\(ref): \(row["shows"] ?? "")"
      #expect(found[ref]?.count == 1, "\(place)")
      for column in ["eligible", "claimable"] {
        #expect(found[ref]?.first?[column] == row[column], "\(column) of \(place)")
      }
      if let day = row["claimable_on"], !day.isEmpty { #expect(found[ref]?.first?["claimable_on"] == day, "\(place)") }
      if let code = row["code"], !code.isEmpty {
        let isTold = exceptions[ref]?.contains { $0["code"] == code } ?? false
        let isReason = outcomes[ref]?.contains { $0["reason_code"] == code } ?? false
        #expect(isTold || isReason, "\(code) of \(place)")
      }
    }
  }

  @Test("a night from any saved stage gives the same files", arguments: stages.dropFirst())
  func fromStage(stage: String) throws {
    try SampleNight.copied { night in
      let ending = try night.cfetl(["run", "--from", stage, "--run", night.runID])
      #expect([0, 1, 3].contains(ending.code), "\(ending.err)")
      let trial = try #require(
        SampleNight.files(under: night.workspace + "/runs").map { $0.prefix { $0 != "/" } }.first {
          $0.contains("-trial-")
        })
      let folder = "\(night.workspace)/runs/\(trial)"
      // The pages and the draft of the return name the run that made them; the draft stands in the claims stage too.
      let named = ["report.html", "review.html", "claims/claim_return_2017-18-Q3_draft.csv"]
      #expect(SampleNight.differences(folder + "/out", night.out).filter { !named.contains($0) } == [])
      for file in SampleNight.files(under: folder + "/stages") where file != "claims.sqlite" {
        #expect(
          SampleNight.bytes("\(folder)/stages/\(file)") == SampleNight.bytes("\(night.run)/stages/\(file)"), "\(file)")
      }
    }
  }

  @Test("a night that is killed at any stage and resumed leaves what an undisturbed one leaves", arguments: stages)
  func killed(stage: String) throws {
    let whole = try SampleNight.shared.get()
    try SampleNight.fresh { night in
      // Killed as soon as the stage is saved; the last stage leaves files instead.
      let sign = stage == "reports" ? "out/outcomes.csv" : "stages/\(stage).sqlite"
      let line = """
        "$CFETL" run --as-of \(SampleNight.asOf) --quiet & pid=$!
        while kill -0 $pid 2>/dev/null && ! ls \(night.workspace)/runs/*/\(sign) >/dev/null 2>&1; do sleep 0.01; done
        kill -KILL $pid 2>/dev/null; wait $pid
        """
      _ = try Program.run([line], environment: night.desk, shell: true)
      let ending = try night.cfetl(["resume"])
      #expect([0, 1, 3].contains(ending.code), "\(ending.err)")
      #expect(SampleNight.differences(night.out, whole.out) == [])
      #expect(try night.cfetl(["ledger", "verify"]).code == 0)
    }
  }

  @Test("the same night twice is one run")
  func twice() throws {
    try SampleNight.copied { night in
      let before = SampleNight.files(under: night.workspace + "/runs")
      _ = try night.cfetl(["run", "--as-of", SampleNight.asOf])
      #expect(SampleNight.files(under: night.workspace + "/runs") == before)
    }
  }

  @Test("a submitted quarter is made again from the archive, byte for byte")
  func replay() throws {
    try SampleNight.copied { night in
      let quarter = ["--quarter", "2017-18-Q3"]
      let approved = try night.cfetl(
        ["claims", "approve"] + quarter + ["--by", "Ann Approver", "--role", "Head of service"])
      #expect(approved.code == 0, "\(approved.err)")
      let submitted = try night.cfetl(["claims", "submit"] + quarter + ["--by", "Sam Submitter"])
      #expect(submitted.code == 0, "\(submitted.err)")
      #expect(try night.cfetl(["claims", "verify"] + quarter).code == 0)
      let replayed = try night.cfetl(["replay"] + quarter)
      #expect(replayed.code == 0, "\(replayed.out)\(replayed.err)")
      // One byte of one claim's line, and the folder no longer stands for the claim.
      let lines = try #require(
        SampleNight.files(under: night.workspace + "/claims").first { $0.contains("claim_lines") })
      let path = "\(night.workspace)/claims/\(lines)"
      _ = try Program.run(["chmod u+w '\(path)' && sed -i '2s/,SSP,/,CE,/' '\(path)'"], shell: true)
      #expect(try night.cfetl(["claims", "verify"] + quarter).code == 2)
    }
  }
}
