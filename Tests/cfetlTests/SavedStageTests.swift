import Foundation
import Testing

/// A saved stage is an input of the next command: one that is not as it was saved is never used.
@Suite("What the stages saved", .serialized) struct SavedStageTests {
  /// A workspace with one published night of a small invented council; removed with the value.
  final class Desk {
    let folder = "/tmp/cfetl-stages-\(UInt64.random(in: 0 ... .max))"
    var workspace: String { folder + "/workspace" }

    init() throws {
      let sample = try Program.run(["sample", "--people", "60", "--seed", "11", "--out", folder])
      #expect(sample.code == 0, "\(sample.err)")
      let night = try run()
      #expect([0, 1, 3].contains(night.code), "\(night.err)")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func run(_ words: [String] = []) throws -> Program.Ending {
      try Program.run(
        ["run", "--pipeline", Program.pipeline, "--inbox", folder + "/inbox", "--workspace", workspace] + words
          + (words.isEmpty ? ["--as-of", "2017-12-31"] : []))
    }

    func propose() throws -> Program.Ending {
      try Program.run(["claims", "propose", "--pipeline", Program.pipeline, "--workspace", workspace])
    }

    func stage(_ name: String) -> URL { URL(filePath: "\(workspace)/latest/stages/\(name).sqlite") }
    var manifest: URL { URL(filePath: "\(workspace)/latest/manifest.json") }
  }

  /// Which command reads a stage first.
  private static let readers: [(stage: String, ask: @Sendable (Desk) throws -> Program.Ending)] = [
    ("memory", { try $0.run(["--stage", "match"]) }), ("normalise", { try $0.run(["--stage", "match"]) }),
    ("match", { try $0.run(["--from", "families"]) }), ("families", { try $0.run(["--from", "outcomes"]) }),
    ("outcomes", { try $0.run(["--from", "claims"]) }), ("claims", { try $0.propose() }),
  ]

  @Test("whatever byte of it was changed, whoever reads it ends with 2 and says where")
  func damaged() throws {
    let desk = try Desk()
    var chance = SystemRandomNumberGenerator()
    for (stage, ask) in Self.readers {
      let whole = try Data(contentsOf: desk.stage(stage))
      for way in 0..<4 {
        let damage = Self.damaged(whole, way, &chance)
        try damage.data.write(to: desk.stage(stage))
        let ending = try ask(desk)
        #expect(ending.code == 2, "\(stage), \(damage.words): \(ending.err)")
        #expect(ending.err.contains("stages/\(stage).sqlite"), "\(stage), \(damage.words): \(ending.err)")
      }
      try whole.write(to: desk.stage(stage))
    }
  }

  @Test("the same night makes anew what is damaged, byte for byte")
  func mended() throws {
    let desk = try Desk()
    let names = ["ingest", "normalise", "match", "families", "outcomes", "claims"]
    let before = try names.map { try Data(contentsOf: desk.stage($0)) }
    for (place, name) in names.enumerated() {
      try Data(before[place].dropLast(7)).write(to: desk.stage(name))
      let ending = try desk.run()
      #expect([0, 1, 3].contains(ending.code), "\(name): \(ending.err)")
      #expect(try names.map { try Data(contentsOf: desk.stage($0)) } == before, "\(name)")
    }
  }

  @Test("a forged stage is found, its hash forged or not")
  func forged() throws {
    let desk = try Desk()
    var claims = try Data(contentsOf: desk.stage("claims"))
    claims[claims.count / 2] ^= 1
    try claims.write(to: desk.stage("claims"))
    let hash = try Program.run(["sha256sum \(desk.stage("claims").path) | cut -c1-64"], shell: true).out
    let text = try String(contentsOf: desk.manifest, encoding: .utf8)
    let forged = text.replacing(
      /"claims" : "[0-9a-f]{64}"/, with: "\"claims\" : \"\(hash.trimmingCharacters(in: .newlines))\"")
    #expect(forged != text)
    try Data(forged.utf8).write(to: desk.manifest)
    let ending = try desk.propose()
    #expect(ending.code == 2, "\(ending.out)")
    #expect(ending.err.contains("manifest.json"), "\(ending.err)")
  }

  private static func damaged(
    _ whole: Data, _ way: Int, _ chance: inout SystemRandomNumberGenerator
  ) -> (data: Data, words: String) {
    var bytes = whole
    let place = Int.random(in: 0..<bytes.count, using: &chance)
    switch way {
    case 0:
      bytes[place] ^= UInt8.random(in: 1...255, using: &chance)
      return (bytes, "byte \(place) is \(bytes[place])")
    case 1: return (bytes.prefix(place), "cut at \(place)")
    case 2: return (bytes + bytes.prefix(place), "\(place) bytes more")
    default:
      let end = min(bytes.count, place + 4096)
      for index in place..<end { bytes[index] = UInt8.random(in: 0...255, using: &chance) }
      return (bytes, "noise at \(place)..<\(end)")
    }
  }
}
