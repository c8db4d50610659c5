internal import Vocabulary

extension AbsenceFromCodes {
  /// Adds the rows of single attendance codes up: one row for all that agree in the columns that stay, at the line of its first.
  func sums(of table: Table) -> Table {
    guard let codes = table[code]?.texts, let counts = table[sessions]?.numbers else { return table }
    let keys = by.compactMap { table[$0] }
    var places: [[UInt8]: Int] = [:]
    var firsts: [Int] = []
    var sums: [Sums] = []
    for row in 0..<table.rowCount {
      let key = AbsenceFromCodes.key(keys, row)
      let place = places[key] ?? firsts.count
      if place == firsts.count {
        places[key] = place
        firsts.append(row)
        sums.append(Sums())
      }
      add(codes[row], Int(counts[row] == Column.missing ? 0 : counts[row]), to: &sums[place])
    }
    return filled(table.rows(firsts), sums)
  }

  private struct Sums {
    var possible = 0
    var authorised = 0
    var unauthorised = 0
    var hasPresent = false
  }

  private func add(_ mark: String, _ count: Int, to sums: inout Sums) {
    if notPossible.contains(mark) { return }
    sums.possible += count
    if authorised.contains(mark) {
      sums.authorised += count
    } else if unauthorised.contains(mark) {
      sums.unauthorised += count
    } else {
      sums.hasPresent = true
    }
  }

  /// Sessions possible are left as they are where the row has them: an extract of absences alone cannot say.
  private func filled(_ table: Table, _ sums: [Sums]) -> Table {
    var table = table
    for (index, column) in table.columns.enumerated() {
      guard let fill = fills.firstIndex(of: column.name), case .integers(var numbers) = column.values else { continue }
      for (row, sum) in sums.enumerated() {
        switch fill {
        case 0: if numbers[row] == Column.missing, sum.hasPresent { numbers[row] = Int32(clamping: sum.possible) }
        case 1: numbers[row] = Int32(clamping: sum.authorised)
        default: numbers[row] = Int32(clamping: sum.unauthorised)
        }
      }
      table.columns[index].values = .integers(numbers)
    }
    return table
  }

  private static func key(_ columns: [Column], _ row: Int) -> [UInt8] {
    var key: [UInt8] = []
    for column in columns {
      switch column.values {
      case .integers(let numbers), .days(let numbers): withUnsafeBytes(of: numbers[row]) { key.append(contentsOf: $0) }
      case .texts(let texts): key.append(contentsOf: texts.bytes[texts.range(row)])
      }
      key.append(0xFF)
    }
    return key
  }
}

extension Table {
  /// Some of the rows, in this order.
  func rows(_ places: [Int]) -> Table {
    var result = self
    for index in result.columns.indices {
      switch columns[index].values {
      case .integers(let numbers): result.columns[index].values = .integers(places.map { numbers[$0] })
      case .days(let numbers): result.columns[index].values = .days(places.map { numbers[$0] })
      case .texts(let texts):
        var kept = TextColumn()
        for place in places { kept.append(texts[place]) }
        result.columns[index].values = .texts(kept)
      }
    }
    return result
  }
}
