import Linkage
import Normalise

/// UPNs that one pupil had, one after the other: every row with a UPN and a former UPN says so of two.
struct UPNClasses: Sendable {
  /// For each code of the table's column of UPNs, the lowest code of a UPN of the same pupil.
  private let first: [UInt32]

  /// - Parameter leaving: records whose numbers are contradicted, so that they vouch for nobody's.
  init(_ column: NumberColumn, _ records: [SourceRecord], leaving: Set<UInt32>) {
    var positions: [String: UInt32] = [:]
    for code in 0..<UInt32(column.texts.count) { positions[column.texts[code]] = code }
    var pairs: [(UInt32, UInt32)] = []
    for (record, source) in records.enumerated() where source.numbers.contains(where: { $0.kind == .formerUPN }) {
      guard column.codes[record] != 0, !leaving.contains(UInt32(record)) else { continue }
      for number in source.numbers where number.kind == .formerUPN && number.isTrusted {
        let next = UInt32(positions.count)
        let former = positions[number.text] ?? next
        positions[number.text] = former
        pairs.append((column.codes[record], former))
      }
    }
    var classes = DisjointSets(positions.count)
    for (now, former) in pairs { classes.join(now, former) }
    first = (0..<UInt32(column.texts.count)).map { classes.find($0) }
  }

  /// Whether two UPNs, by code, are one pupil's.
  func areOne(_ left: UInt32, _ right: UInt32) -> Bool { first[Int(left)] == first[Int(right)] }
}
