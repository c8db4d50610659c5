/// What the columns of all files hold.
struct ColumnPlan {
  /// Headers of each file.
  private(set) var headers: [[String]] = []
  /// Roles of each file's columns.
  private(set) var roles: [[ColumnRole]] = []

  /// Looks at the first records of each file.
  init(_ paths: [String], id: String?) throws {
    let peeks = try paths.map { try PeopleFile.peek($0, records: 2_000) }
    headers = peeks.map(\.header)
    let everywhere = headers.map(Set.init).reduce(Set(headers.first ?? [])) { $0.intersection($1) }
    for (path, peek) in zip(paths, peeks) {
      var roles = zip(peek.header, peek.contents).map { header, content in
        ColumnNames.role(header) ?? content.role(header, isEverywhere: everywhere.contains(header))
      }
      try ColumnPlan.chooseID(&roles, peek.header, id, path)
      ColumnPlan.keepOne(&roles)
      if !roles.contains(.birth), let dates = peek.contents.firstIndex(where: \.looksLikeDates),
        roles[dates] == .ignored
      {
        roles[dates] = .birth
      }
      self.roles.append(roles)
    }
  }

  private static func chooseID(_ roles: inout [ColumnRole], _ header: [String], _ id: String?, _ path: String) throws {
    guard let id else { return }
    guard let column = header.firstIndex(of: id) else {
      throw LinkFailure("\(path): has no column '\(id)' for --id; its columns are \(header.joined(separator: ", "))")
    }
    for index in roles.indices where roles[index] == .id { roles[index] = .ignored }
    roles[column] = .id
  }

  /// Of several columns of one role the first counts; a full name only where its parts are not there.
  private static func keepOne(_ roles: inout [ColumnRole]) {
    var seen: Set<ColumnRole> = []
    for index in roles.indices where roles[index] != .ignored {
      if !seen.insert(roles[index]).inserted { roles[index] = .ignored }
    }
    if seen.contains(.forename), seen.contains(.surname), let full = roles.firstIndex(of: .fullName) {
      roles[full] = .ignored
    }
  }
}
