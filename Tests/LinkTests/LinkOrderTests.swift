import Glibc
import Linkage
import Testing

@testable import Link

@Suite("The order of rows and of files changes nothing")
struct LinkOrderTests {
  private static let forenames = ["Carla", "Milo", "Nina", "Otto", "Petra", "Quentin", "Rosa", "Silas", "Tara", "Umar"]
  private static let surnames = ["Ashdown", "Brightwater", "Corrigan", "Dunmore", "Eastwick", "Fennimore", "Garland"]

  /// Numbers at will, the same for the same seed.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// Rows of two systems that know some of the same people.
  private func systems(_ dice: inout Dice) -> [[String]] {
    var systems: [[String]] = [[], []]
    for person in 0..<300 {
      let surname = Self.surnames.randomElement(using: &dice) ?? ""
      let forename = Self.forenames.randomElement(using: &dice) ?? ""
      let birth = "\(Int.random(in: 1950...2012, using: &dice))-0\(Int.random(in: 1...9, using: &dice))-1\(person % 10)"
      let line = "\(Int.random(in: 1...90, using: &dice)) Larch Road"
      for system in 0..<2 where Bool.random(using: &dice) {
        let name = Int.random(in: 0..<8, using: &dice) == 0 ? String(forename.dropLast()) : forename
        systems[system].append("\(system)-\(person),\(name),\(surname),\(birth),\(line),PE1 \(person % 10)QT")
      }
    }
    return systems
  }

  @Test("rows shuffled, files named the other way round", arguments: [1, 2, 3] as [UInt64])
  func order(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let systems = systems(&dice)
    let before = try results(systems, reversed: false)
    let after = try results(systems.map { $0.shuffled(using: &dice) }, reversed: true)
    for (file, texts) in zip(Self.outputs, zip(before, after)) {
      #expect(!texts.0.isEmpty && texts.0 == texts.1, "seed \(seed): \(file)")
    }
  }

  private static let outputs = ["clusters.csv", "pairs.csv", "families.csv", "model.yaml"]

  private func results(_ systems: [[String]], reversed: Bool) throws -> [String] {
    var template = Array("/tmp/cfetl-link-XXXXXX".utf8CString)
    let folder = String(cString: try #require(mkdtemp(&template)))
    defer { for name in ["a.csv", "b.csv", "link.json"] + Self.outputs { unlink("\(folder)/\(name)") }; rmdir(folder) }
    let files = zip(["a.csv", "b.csv"], systems).map { name, rows in ("\(folder)/\(name)", rows) }
    for (path, rows) in files {
      let text = (["id,forename,surname,dob,address,postcode"] + rows).joined(separator: "\n") + "\n"
      try ByteFile.write(Array(text.utf8), to: path)
    }
    let paths = files.map(\.0)
    var request = LinkRequest(files: reversed ? paths.reversed() : paths, out: folder, settings: LinkageSettings())
    request.families = true
    _ = try LinkRun(request)
    return try Self.outputs.map { try ByteFile.text("\(folder)/\($0)") }
  }
}
