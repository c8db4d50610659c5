import Vocabulary

/// The names of a file's records.
enum RecordIDs {
  /// Gives a record whose id an earlier one has another: `17`, `17#2`, `17#3`. Returns how many there were.
  static func tellApart(_ ids: inout TextColumn) -> Int {
    var known = Set<String>(minimumCapacity: ids.count)
    var told = TextColumn()
    var shared = 0
    for record in 0..<ids.count {
      var id = ids[record]
      if !known.insert(id).inserted {
        shared += 1
        let copies = (2...(ids.count + 1)).lazy.map { "\(id)#\($0)" }
        id = copies.first { known.insert($0).inserted } ?? id
      }
      told.append(id)
    }
    if shared > 0 { ids = told }
    return shared
  }
}
