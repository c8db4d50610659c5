import Vocabulary

extension LinkageTable {
  /// Takes placeholders for the missing values that they stand for, and marks the records that name nobody.
  ///
  /// Applying it again changes nothing.
  public mutating func blank(_ words: PlaceholderWords) {
    for record in birth.indices where words.births.contains(birth[record]) { birth[record] = 0 }
    blankNames(words)
    blankAddresses(words)
  }

  private mutating func blankNames(_ words: PlaceholderWords) {
    let (fore, sur) = (kinds(forenames, words), kinds(surnames, words))
    guard (fore + sur).contains(where: { $0 != .name && $0 != .missing }) else { return }
    var isNobody = self.isNobody.isEmpty ? [Bool](repeating: false, count: count) : self.isNobody
    for record in 0..<count {
      let entries = names(record)
      let first = (fore[Int(forename[entries.lowerBound])], sur[Int(surname[entries.lowerBound])])
      if first == (.missing, .missing) { continue }
      if namesNobody(first.0, first.1, isNew: isNewborn(record)) {
        isNobody[record] = true
        for entry in entries { (forename[entry], surname[entry]) = (0, 0) }
      } else {
        for entry in entries {
          if fore[Int(forename[entry])] == .never { forename[entry] = 0 }
          if sur[Int(surname[entry])] == .never { surname[entry] = 0 }
        }
      }
    }
    self.isNobody = isNobody
  }

  /// What a name can be, by itself.
  private enum NameKind { case missing, name, never, doubtful, unborn, newborn }

  /// What each text of a column can be.
  private func kinds(_ texts: CodedTexts, _ words: PlaceholderWords) -> [NameKind] {
    var kinds = [NameKind](repeating: .name, count: texts.count)
    kinds[0] = .missing
    for (list, kind) in [
      (words.doubtful, NameKind.doubtful), (words.newborn, .newborn), (words.unborn, .unborn), (words.words, .never),
    ] {
      for word in list {
        let code = texts.find(word)
        if code != 0 { kinds[Int(code)] = kind }
      }
    }
    return kinds
  }

  private func namesNobody(_ forename: NameKind, _ surname: NameKind, isNew: Bool) -> Bool {
    if forename == .unborn || (forename == .newborn && isNew) { return true }
    return forename != .name && surname != .name
  }

  /// Whether a record has no date of birth, or is of somebody not a year old.
  private func isNewborn(_ record: Int) -> Bool {
    if birth[record] == 0 { return true }
    guard seen[record] != Column.missing else { return false }
    let (year, month, day) = CalendarDay(number: seen[record]).components
    return Int32((year - 1) * 10_000 + month * 100 + day) < birth[record]
  }

  private mutating func blankAddresses(_ words: PlaceholderWords) {
    let noLines = Set(words.lines.map(lines.find).filter { $0 != 0 })
    let starts = words.postcodes.map { Array($0.utf8) }
    let isNoPlace = (0..<postcodes.count).map { code in
      let bytes = postcodes.texts.bytes[postcodes.texts.range(code)]
      return starts.contains { bytes.starts(with: $0) }
    }
    guard !noLines.isEmpty || isNoPlace.contains(true) else { return }
    for entry in line.indices where isNoPlace[Int(postcode[entry])] || noLines.contains(line[entry]) {
      (line[entry], postcode[entry]) = (0, 0)
    }
  }
}
