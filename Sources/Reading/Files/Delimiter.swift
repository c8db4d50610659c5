internal import CSV

/// The byte between the cells of a file of which nothing is declared.
package enum Delimiter {
  /// Those that occur in files that programs write.
  package static let usual: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// Records that are looked at.
  private static let mostRecords = 200

  /// The one with which most of the first records are as wide as the first, the header, and more than one cell wide; of equals the one that makes
  /// most cells; a comma where none splits it.
  package static func likely(in head: [UInt8]) -> UInt8 {
    var best: (delimiter: UInt8, agreeing: Int, width: Int) = (0x2C, 0, 1)
    for delimiter in usual {
      let widths = widths(head, delimiter)
      guard let width = widths.first, width > 1 else { continue }
      let agreeing = widths.count { $0 == width }
      if (agreeing, width) > (best.agreeing, best.width) { best = (delimiter, agreeing, width) }
    }
    return best.delimiter
  }

  private static func widths(_ head: [UInt8], _ delimiter: UInt8) -> [Int] {
    var widths: [Int] = []
    let reader = CSVReader(CSVDialect(delimiter: delimiter))
    var rest = head[...]
    while widths.count < mostRecords {
      switch reader.next() {
      case .record: widths.append(reader.row.count)
      case .bad: continue
      case .end: return widths
      case .needsBytes: reader.fill(from: &rest)
      }
    }
    return widths
  }
}
