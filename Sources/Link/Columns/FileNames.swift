/// What files are called in results: by their names, with as many folders before them as tell files of one name apart.
enum FileNames {
  /// The names, one a path. Throws `LinkFailure` where a file is given twice.
  static func distinct(_ paths: [String]) throws -> [String] {
    let parts = paths.map { plain($0).split(separator: "/").filter { $0 != "." }.map(String.init) }
    for (index, path) in parts.enumerated() where parts[..<index].contains(path) {
      throw LinkFailure("\(paths[index]): is given twice")
    }
    return parts.enumerated().map { index, path in
      let others = parts.enumerated().filter { $0.offset != index }.map(\.element)
      let length = (1...max(1, path.count)).first { length in
        !others.contains { $0.suffix(length) == path.suffix(length) }
      }
      return path.suffix(length ?? path.count).joined(separator: "/")
    }
  }

  private static func plain(_ path: String) -> String {
    for ending in [".csv", ".tsv", ".txt", ".CSV"] where path.hasSuffix(ending) { return String(path.dropLast(4)) }
    return path
  }
}
