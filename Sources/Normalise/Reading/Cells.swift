import Vocabulary

/// One column of a feed's table, opened for reading cell by cell. A column that the table lacks is blank in every row.
struct Cells {
  private let texts: TextColumn
  private let numbers: [Int32]

  init(_ name: String, of table: Table) {
    let column = table[name]
    texts = column?.texts ?? TextColumn()
    numbers = column?.numbers ?? []
  }

  /// The number or day of a row; `Column.missing` where there is none.
  func number(_ row: Int) -> Int32 { row < numbers.count ? numbers[row] : Column.missing }

  /// The day of a row.
  func day(_ row: Int) -> CalendarDay? {
    let number = number(row)
    return number == Column.missing ? nil : CalendarDay(number: number)
  }

  /// The text of a row; empty where there is none.
  func text(_ row: Int) -> String { row < texts.count ? texts[row] : "" }

  /// Whether a row has nothing here.
  func isBlank(_ row: Int) -> Bool {
    row < texts.count ? texts.range(row).isEmpty : number(row) == Column.missing
  }

  /// The bytes of a row's text, for the time of a call.
  func withBytes<Result>(_ row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard row < texts.count else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return texts.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[texts.range(row)])) }
  }

  /// Takes a row's cell into a hash.
  func add(_ row: Int, to hash: inout ByteHash) {
    if row < texts.count { withBytes(row) { hash.add($0) } } else { hash.add(number(row)) }
  }
}
