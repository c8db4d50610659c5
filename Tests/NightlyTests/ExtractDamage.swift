import Vocabulary

/// Ways in which an extract is damaged.
enum ExtractDamage: String, CaseIterable {
  case missing, headerOnly, firstHalf, secondHalf, tenthGone, thirdGone, rowGone
  case columnRenamed, columnEmptied, headersSwapped, cutAtByte, commaMore, commaLess, impossibleDate, sentinelDate
  case unreadableDate, valueBlanked, bytesBroken, quoteOpened

  /// Whether the extract shows nothing of it, so that only an earlier night can tell.
  var leavesNoTrace: Bool {
    [
      .headerOnly, .firstHalf, .secondHalf, .tenthGone, .thirdGone, .rowGone, .columnEmptied, .headersSwapped,
      .valueBlanked,
    ]
    .contains(self)
  }

  /// The header and the rows of an extract, each without the end of its line; a quoted value may have lines of its own.
  static func records(of bytes: [UInt8]) -> [[UInt8]] {
    var records: [[UInt8]] = []
    var isOpen = false
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if isOpen { records[records.count - 1] += [0x0A] + line } else { records.append(Array(line)) }
      if line.count(where: { $0 == 0x22 }) % 2 == 1 { isOpen.toggle() }
    }
    if records.last?.isEmpty ?? false { records.removeLast() }
    return records
  }

  /// The extract after the damage, drawn with the dice; nil where this cannot be done to it. An empty one was missing.
  func damaged(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8]? {
    let lines = ExtractDamage.records(of: bytes)
    guard lines.count > 1, let header = lines.first else { return self == .missing ? [] : nil }
    let rows = Array(lines.dropFirst())
    let place = dice.roll(rows.count)
    func whole(_ rows: [[UInt8]], _ header: [UInt8] = header) -> [UInt8] {
      Array(([header] + rows).joined(separator: [0x0A])) + [0x0A]
    }
    switch self {
    case .missing: return []
    case .headerOnly: return whole([])
    case .firstHalf: return whole(Array(rows.prefix(rows.count / 2)))
    case .secondHalf: return whole(Array(rows.suffix(rows.count / 2)))
    case .tenthGone, .thirdGone:
      let share = self == .tenthGone ? 10 : 3
      return whole(rows.filter { _ in dice.roll(share) != 0 })
    case .rowGone: return whole(rows.enumerated().filter { $0.offset != place }.map(\.element))
    case .cutAtByte: return Array(bytes.prefix(1 + dice.roll(bytes.count - 1)))
    case .columnRenamed, .columnEmptied, .headersSwapped: return changed(header, rows, &dice).map { whole($1, $0) }
    default:
      guard let row = changed(rows[place], &dice) else { return nil }
      return whole(rows.enumerated().map { $0.offset == place ? row : $0.element })
    }
  }

  private func changed(_ header: [UInt8], _ rows: [[UInt8]], _ dice: inout Dice) -> ([UInt8], [[UInt8]])? {
    var names = cells(header)
    guard names.count > 1 else { return nil }
    let column = 1 + dice.roll(names.count - 1)
    switch self {
    case .columnRenamed: names[column] = Array("Renamed".utf8)
    case .headersSwapped: names.swapAt(column, column - 1)
    default:
      let emptied = rows.map { row in
        var cells = cells(row)
        if column < cells.count { cells[column] = [] }
        return joined(cells)
      }
      return (header, emptied)
    }
    return (joined(names), rows)
  }

  private func changed(_ row: [UInt8], _ dice: inout Dice) -> [UInt8]? {
    var cells = cells(row)
    guard cells.count > 1, !row.contains(0x22) else { return nil }
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    let dates = filled.filter { cells[$0].count == 10 && cells[$0][2] == 0x2F && cells[$0][5] == 0x2F }
    func set(_ text: String, among places: [Int]) -> [UInt8]? {
      guard !places.isEmpty else { return nil }
      cells[places[dice.roll(places.count)]] = Array(text.utf8)
      return joined(cells)
    }
    switch self {
    case .commaMore: cells.insert([], at: dice.roll(cells.count + 1))
    case .commaLess:
      let place = dice.roll(cells.count - 1)
      cells[place] += cells.remove(at: place + 1)
    case .impossibleDate: return set("31/02/2017", among: dates)
    case .sentinelDate: return set("01/01/1900", among: dates)
    case .unreadableDate: return set("soon", among: dates)
    case .valueBlanked: return set("", among: filled)
    case .bytesBroken:
      guard let place = filled.isEmpty ? nil : filled[dice.roll(filled.count)] else { return nil }
      let broken: [[UInt8]] = [[0xC3, 0x28], [0x00], [0xFF, 0xFE], [0xEF, 0xBF, 0xBD]]
      cells[place].replaceSubrange(0..<1, with: broken[dice.roll(4)])
    default:
      var bytes = row
      bytes.insert(0x22, at: dice.roll(row.count + 1))
      return bytes
    }
    return joined(cells)
  }

  private func cells(_ row: [UInt8]) -> [[UInt8]] {
    row.split(separator: 0x2C, omittingEmptySubsequences: false).map(Array.init)
  }

  private func joined(_ cells: [[UInt8]]) -> [UInt8] { Array(cells.joined(separator: [0x2C])) }
}
