/// What the columns of one file are taken for.
struct FileColumnsGuess {
  /// One a column.
  private(set) var guesses: [ColumnGuess]
  private let header: [String]
  private let contents: [ColumnContent]

  /// - Parameters:
  ///   - everywhere: the headers that every file has.
  ///   - declared: what a model file says of each column.
  init(_ header: [String], _ contents: [ColumnContent], _ everywhere: Set<String>, _ declared: [ColumnGuess?]) {
    (self.header, self.contents) = (header, contents)
    let said = zip(header, declared).map { $1 ?? ColumnNames.guess($0) }
    guesses = said.map { $0 ?? .nothing }
    dropWhatIsDeclaredElsewhere()
    dropEmpty()
    dropMailing()
    let silent = said.indices.filter { said[$0] == nil }
    lookAtContents(silent)
    lookForNames(silent)
    lookForBirths(silent)
    settleBirthDays()
    settleFullNames()
    settleLines()
    keepBest()
    lookForWords(silent, everywhere)
    chooseID()
  }

  /// The columns of a role.
  private func columns(_ role: ColumnRole) -> [Int] { guesses.indices.filter { guesses[$0].role == role } }

  private func has(_ roles: ColumnRole...) -> Bool { guesses.contains { roles.contains($0.role) } }

  private mutating func drop(_ columns: [Int]) {
    for column in columns where guesses[column].ground != .declared { guesses[column].role = .ignored }
  }

  /// What a model file says of a role leaves nothing to be recognised for it.
  private mutating func dropWhatIsDeclaredElsewhere() {
    let declared = guesses.filter { $0.ground == .declared }.map(\.role)
    if declared.contains(where: \.isBirth) { drop(guesses.indices.filter { guesses[$0].role.isBirth }) }
    if declared.contains(where: \.isLine) { drop(guesses.indices.filter { guesses[$0].role.isLine }) }
    if declared.contains(.fullName) { drop(columns(.forename) + columns(.surname) + columns(.middle)) }
    for role in declared { drop(columns(role)) }
  }

  /// A column with nothing in its first records is no use where another has the same role.
  private mutating func dropEmpty() {
    for column in guesses.indices where contents[column].filled == 0 {
      let guess = guesses[column]
      let alike = columns(guess.role).filter { guesses[$0].part == guess.part }
      if alike.contains(where: { contents[$0].filled > 0 }) { drop([column]) }
    }
  }

  /// Where letters go is where somebody lives only if nothing else is said.
  private mutating func dropMailing() {
    let mailing = guesses.indices.filter { guesses[$0].isMailing }
    let isElsewhere = guesses.contains {
      !$0.isMailing && ($0.role.isLine || $0.role == .postcode || $0.role == .words("town"))
    }
    if isElsewhere { drop(mailing) }
  }

  // MARK: What stands in the columns

  private mutating func lookAtContents(_ silent: [Int]) {
    for column in silent {
      guard let role = contents[column].role() else { continue }
      let isFree = role.isLine ? !has(.line, .house) : !has(role)
      if isFree || role.name != nil { guesses[column].role = role }
    }
  }

  private mutating func lookForNames(_ silent: [Int]) {
    guard !has(.forename, .fullName) else { return }
    let open = silent.filter { guesses[$0].role == .ignored }
    guard let column = open.first(where: { contents[$0].namesRole != nil }), let role = contents[column].namesRole
    else {
      return
    }
    guesses[column].role = role
    guard role == .forename, !has(.surname) else { return }
    let surnames = open.filter { $0 != column && contents[$0].looksLikeSurnames }
    let best = surnames.max { (contents[$0].distinct, $1) < (contents[$1].distinct, $0) }
    if let best { guesses[best].role = .surname }
  }

  /// Of columns with dates the one whose dates are spread over the most years is the date of birth.
  private mutating func lookForBirths(_ silent: [Int]) {
    guard !has(.birth, .birthYear, .age) else { return }
    let open = silent.filter { guesses[$0].role == .ignored && contents[$0].yearsOfDates >= 8 }
    let best = open.max { (contents[$0].yearsOfDates, $1) < (contents[$1].yearsOfDates, $0) }
    if let best { guesses[best].role = .birth }
  }

  /// Words that tell people apart: only where every file has the column, and where it is no name of the record.
  private mutating func lookForWords(_ silent: [Int], _ everywhere: Set<String>) {
    for column in silent where guesses[column].role == .ignored && everywhere.contains(header[column]) {
      let content = contents[column]
      if content.looksLikeWords, !content.isNearlyUnique {
        guesses[column].role = .words(ColumnPlan.name(header[column]))
      }
    }
  }

  // MARK: Which of several columns

  /// A column called `name` is a whole name by itself, and what is missing beside a forename or a surname; beside both it speaks for the records that
  /// have neither.
  private mutating func settleFullNames() {
    let open = columns(.fullName).filter { guesses[$0].ground != .declared }
    guard let name = best(of: open) else { return }
    switch (has(.forename), has(.surname)) {
    case (true, true): drop(open.filter { $0 != name || !contents[$0].looksLikeWholeNames })
    case (true, false) where contents[name].looksLikeWholeNames: drop(columns(.forename))
    case (false, true) where contents[name].looksLikeWholeNames: drop(columns(.surname))
    case (true, false): guesses[name].role = .surname
    case (false, true): guesses[name].role = .forename
    case (false, false): break
    }
  }

  /// A column called `birthday` may hold just the day.
  private mutating func settleBirthDays() {
    for column in columns(.birth) where guesses[column].ground != .declared && contents[column].filled > 0 {
      if !contents[column].most(atLeast: 3) { guesses[column].role = .birthDay }
    }
  }

  /// A line that starts with the number of the house needs neither number nor street beside it.
  private mutating func settleLines() {
    let lines = columns(.line).filter { guesses[$0].part == 1 }
    if lines.contains(where: { contents[$0].startsWithNumbers }) {
      let whole = lines.filter { contents[$0].startsWithNumbers }
      drop(columns(.line).filter { !whole.contains($0) } + columns(.house))
    }
    let open = columns(.line).filter { guesses[$0].part == 1 && guesses[$0].ground != .declared }
    if let line = best(of: open) { drop(open.filter { $0 != line }) }
  }

  /// Of several columns of one role and part the surest counts. Several telephone numbers and several kinds of words are all of use.
  private mutating func keepBest() {
    for column in guesses.indices where !guesses[column].role.isLine {
      switch guesses[column].role {
      case .contact, .words, .ignored, .id: continue
      default:
        let alike = guesses.indices.filter {
          guesses[$0].role == guesses[column].role && guesses[$0].part == guesses[column].part
            && guesses[$0].ground != .declared
        }
        if let best = best(of: alike) { drop(alike.filter { $0 != best }) }
      }
    }
    if has(.birth) { drop(columns(.birthYear)) }
    // Without its year a day of birth is nothing that could be compared.
    if !has(.birthYear) { drop(columns(.birthMonth) + columns(.birthDay)) }
  }

  /// The surest, of equals the one that says more, of equals the first.
  private func best(of columns: [Int]) -> Int? {
    func worth(_ column: Int) -> (Int, Int, Int) {
      let content = contents[column]
      return (guesses[column].ground.rawValue, content.most(atLeast: 3) ? 1 : 0, -column)
    }
    return columns.max { worth($0) < worth($1) }
  }

  // MARK: The name of the record

  /// Names the records by a column. Throws `LinkFailure` where the file has none of that name.
  mutating func name(records id: String, _ path: String) throws {
    guard let column = header.firstIndex(of: id) else {
      throw LinkFailure("\(path): has no column '\(id)' for --id; its columns are \(header.joined(separator: ", "))")
    }
    for other in guesses.indices where guesses[other].role == .id { guesses[other].role = .ignored }
    guesses[column] = ColumnGuess(role: .id, ground: .declared)
  }

  /// What names the record must differ from record to record: a column that says it is an id, one that is a key of something, one that holds
  /// codes, one that counts rows, and only then one that is elsewhere somebody's answer.
  private mutating func chooseID() {
    let named = columns(.id)
    if named.contains(where: { guesses[$0].ground == .declared }) {
      drop(named)
      return
    }
    let free = guesses.indices.filter { guesses[$0].role == .ignored && guesses[$0].ground != .declared }
    let keys = free.filter { !guesses[$0].isAnswer && ColumnNames.looksLikeKey(header[$0]) }
    let counters = free.filter { ColumnNames.looksLikeCounter(header[$0]) }
    let answers = free.filter { guesses[$0].isAnswer && !ColumnNames.isOfHousehold(header[$0]) }
    let codes = free.filter { !guesses[$0].isAnswer && contents[$0].looksLikeKeys }
    let id =
      (named + keys).first { contents[$0].isNearlyUnique }
      ?? (codes + counters + answers).first { contents[$0].isUnique }
      ?? named.first { contents[$0].filled == 0 }
    for column in named { guesses[column].role = .ignored }
    if let id { guesses[id].role = .id }
  }
}
