import Glibc
import Linkage

/// The numbers and further columns that are compared: those that tell people apart, and of more than a model has room for the most telling.
struct FurtherColumns {
  private(set) var numbers: [NumberColumn] = []
  private(set) var texts: [TextField] = []

  /// How many there is room for beside names, birth, sex and address.
  static let most = 9

  /// - Parameter columns: in order of their names.
  init(_ columns: [(role: ColumnRole, coded: FileColumns.Coded)]) {
    let worth = columns.map { FurtherColumns.worth($0.coded) }
    let best = columns.indices.filter { worth[$0] > 0 }.sorted { (-worth[$0], $0) < (-worth[$1], $1) }
    for index in best.prefix(FurtherColumns.most).sorted() {
      let (role, (texts, codes)) = columns[index]
      switch role {
      case .number(let name): numbers.append(NumberColumn(name: name, texts: texts, codes: codes))
      case .contact(let name): add(name, .contact, texts, codes)
      case .middle: add("middle", .name, texts, codes)
      default: add(role.name ?? "", .words, texts, codes)
      }
    }
  }

  private mutating func add(_ name: String, _ kind: TextField.Kind, _ texts: CodedTexts, _ codes: [UInt32]) {
    self.texts.append(TextField(name: name, kind: kind, texts: texts, codes: codes))
  }

  /// What a column tells of two records on average, in bits: the share of pairs in which both have a value, times how seldom two values are equal.
  private static func worth(_ column: FileColumns.Coded) -> Double {
    guard column.texts.count > 2, !column.codes.isEmpty else { return 0 }
    var counts = [Int](repeating: 0, count: column.texts.count)
    for code in column.codes { counts[Int(code)] += 1 }
    let filled = Double(column.codes.count - counts[0])
    guard filled > 0 else { return 0 }
    let equal = counts.dropFirst().reduce(0.0) { $0 + Double($1) * Double($1) } / filled / filled
    let share = filled / Double(column.codes.count)
    return share * share * -log2(equal)
  }
}
