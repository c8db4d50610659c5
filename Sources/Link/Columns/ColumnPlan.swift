import Config

/// What the columns of all files hold: by a model file where it says so, by their headers, and by what stands in them.
struct ColumnPlan: Sendable {
  /// The files in the order in which they were given.
  private(set) var files: [FilePlan]

  /// Looks at the first records of each file.
  init(_ paths: [String], id: String?, declared: [DeclaredColumn] = []) throws {
    let names = try FileNames.distinct(paths)
    let peeks = try Concurrent.map(paths.count) { file in Result { try PeopleFile.peek(paths[file], records: 2_000) } }
      .map { try $0.get() }
    let choices = try DeclaredChoices(declared, files: names, headers: peeks.map(\.header))
    let everywhere = peeks.map { Set($0.header) }.reduce(Set(peeks.first?.header ?? [])) { $0.intersection($1) }
    files = try paths.indices.map { file in
      let peek = peeks[file]
      var columns = FileColumnsGuess(peek.header, peek.contents, everywhere, choices.guesses[file])
      if let id { try columns.name(records: id, paths[file]) }
      return FilePlan(
        path: paths[file], name: names[file], header: peek.header, delimiter: peek.delimiter, guesses: columns.guesses)
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

  /// Gives columns that hold the same thing in several files the same name, whatever each file calls them; where a file has several of a kind, the
  /// headers tell which is which.
  private mutating func nameAlike() {
    let order = files.indices.sorted { files[$0].name < files[$1].name }
    for role in kinds {
      let columns = order.map { file in
        files[file].guesses.indices.filter { files[file].guesses[$0].role == role }
      }
      guard let most = columns.map(\.count).max(), most > 1 else { continue }
      let headers = zip(order, columns).map { file, columns in columns.map { ColumnPlan.name(files[file].header[$0]) } }
      let first = headers.first { $0.count == most } ?? []
      for (place, file) in order.enumerated() {
        for (rank, column) in columns[place].enumerated() {
          let own = headers[place][rank]
          let isShared = headers.enumerated().contains { $0.offset != place && $0.element.contains(own) }
          let name = isShared || headers[place].count > 1 ? own : first[min(rank, first.count - 1)]
          files[file].guesses[column].role = role.named(name)
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
    let name = HeaderWords(header).spaced
    return name.isEmpty || DeclaredColumn.isTaken(name) ? "\(name) column" : name
  }
}
