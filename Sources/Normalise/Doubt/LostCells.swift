import Ingest
import Vocabulary

/// Which of a feed's rows have lost a value that means something, and what it meant.
struct LostCells {
  private let lost: Cells
  /// The columns that name a person.
  private let naming: Int32
  /// The columns of the register.
  private let registering: Int32
  /// The columns of each of the feed's kinds of event.
  private let telling: [Int32]

  init(_ mapping: FeedMapping, _ rows: FeedRows) {
    lost = Cells("_lost", of: rows.table)
    func mask(_ names: [String]) -> Int32 {
      names.reduce(0) { mask, name in
        mask | (rows.table.columns.firstIndex { $0.name == name }.map(LostValues.bit) ?? 0)
      }
    }
    naming = mask(mapping.person?.columns.map(\.column) ?? [])
    registering = mask(mapping.register?.columns ?? [])
    telling = mapping.events.map { event in mask(event.columns.map(\.column) + event.when.map(\.column)) }
  }

  private func mask(_ row: Int) -> Int32 {
    let mask = lost.number(row)
    return mask == Column.missing ? 0 : mask
  }

  /// Whether a row has lost anything at all.
  func isWhole(_ row: Int) -> Bool { mask(row) == 0 }

  /// Whether a row has lost something that names a person.
  func losesName(_ row: Int) -> Bool { mask(row) & naming != 0 }

  /// Whether a row of the register has lost something that it says.
  func losesRegister(_ row: Int) -> Bool { mask(row) & registering != 0 }

  /// Whether a row has lost something that it tells as the feed's n-th kind of event.
  func losesEvent(_ row: Int, _ number: Int) -> Bool { mask(row) & telling[number] != 0 }
}

extension RegisterMapping {
  /// The columns of the register.
  var columns: [String] {
    switch self {
    case .family(let named), .member(let named): named.map(\.column)
    }
  }
}
