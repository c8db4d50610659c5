import Config
import Settings
import Vocabulary

/// What the columns of all files hold: by a model file where it says so, by their headers, and by what stands in them.
struct ColumnPlan: Sendable {
  /// The files in the order in which they were given.
  private(set) var files: [FilePlan]
  /// What a model file says of columns or files that are not there.
  let mistakes: [ConfigurationMistake]

  /// Looks at the first records of each file. Throws `LinkFailure` where one cannot be read, has no header, or lacks the column `id`.
  init(_ paths: [String], id: String?, declared: [DeclaredColumn] = []) throws {
    let names = try FileNames.distinct(paths)
    let peeks = try Parallel.map(paths.count) { file in Result { try PeopleReader.peek(paths[file], records: 2_000) } }
      .map { try $0.get() }
    for (path, peek) in zip(paths, peeks) where HeaderRow.isRecord(peek.header) {
      throw LinkFailure(
        "\(path): has no header row: its first row looks like a record; put the names of the columns above it")
    }
    let headers = peeks.map { HeaderRow.distinct($0.header) }
    let choices = DeclaredChoices(declared, files: names, headers: headers)
    mistakes = choices.mistakes
    let everywhere = peeks.map { Set($0.header) }.reduce(Set(peeks.first?.header ?? [])) { $0.intersection($1) }
    files = try paths.indices.map { file in
      let peek = peeks[file]
      var columns = FileColumnsGuess(peek.header, peek.contents, everywhere, choices.guesses[file])
      if let id { try columns.name(records: id, paths[file]) }
      return FilePlan(
        path: paths[file], name: names[file], header: headers[file], delimiter: peek.delimiter,
        guesses: columns.guesses)
    }
    dropAgesBesideBirths()
    nameAlike()
  }

  /// An age tells what a date of birth tells, only worse.
  private mutating func dropAgesBesideBirths() {
    guard files.contains(where: { $0.fields.contains { $0.role == .birth } }) else { return }
    for file in files.indices {
      for column in files[file].guesses.indices where files[file].guesses[column].role == .age {
        files[file].guesses[column].role = .ignored
      }
    }
  }

  /// Gives columns that hold the same thing in several files the same name, whatever each file calls them. Where a file has several of a kind, one keeps
  /// the kind's name, and the headers tell the others apart.
  private mutating func nameAlike() {
    for role in kinds {
      let columns = files.map { file in file.guesses.indices.filter { file.guesses[$0].role == role } }
      guard columns.contains(where: { $0.count > 1 }) else { continue }
      let headers = zip(files, columns).map { file, columns in columns.map { ColumnPlan.name(file.header[$0]) } }
      for file in files.indices {
        let others = Set(headers.indices.filter { $0 != file }.flatMap { headers[$0] })
        let first = headers[file].firstIndex(of: role.name ?? "") ?? headers[file].indices.first
        for (rank, column) in columns[file].enumerated() {
          let own = headers[file][rank]
          if rank != first || others.contains(own) { files[file].guesses[column].role = role.named(own) }
        }
      }
    }
  }

  /// The roles with a name that nobody declared.
  private var kinds: [ColumnRole] {
    var kinds: [ColumnRole] = []
    for guess in files.flatMap(\.guesses) where guess.ground != .declared && !kinds.contains(guess.role) {
      switch guess.role {
      case .contact, .words: kinds.append(guess.role)
      default: continue
      }
    }
    return kinds
  }

  /// The name of a column of words by its header; not one that means something else in model files.
  static func name(_ header: String) -> String {
    let words = HeaderWords(header).spaced
    let name = words.isEmpty ? header : words
    return name.isEmpty || DeclaredColumn.isTaken(name) ? "\(name) column" : name
  }
}
