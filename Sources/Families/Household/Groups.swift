/// Things that are joined step by step: of two groups that meet, the one with the smaller number gives its name.
struct Groups {
  private var parents: [Int32]

  init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

  /// The number of the group of a thing: the smallest number in it.
  mutating func find(_ thing: Int) -> Int {
    var root = thing
    while Int(parents[root]) != root { root = Int(parents[root]) }
    var next = thing
    while next != root {
      let above = Int(parents[next])
      parents[next] = Int32(root)
      next = above
    }
    return root
  }

  /// Joins the groups of two things.
  mutating func join(_ first: Int, _ second: Int) {
    let (left, right) = (find(first), find(second))
    if left != right { parents[max(left, right)] = Int32(min(left, right)) }
  }

  /// The groups in order of their smallest number, each ascending.
  mutating func all() -> [[Int]] {
    var places: [Int: Int] = [:]
    var groups: [[Int]] = []
    for thing in parents.indices {
      let root = find(thing)
      if let place = places[root] {
        groups[place].append(thing)
      } else {
        places[root] = groups.count
        groups.append([thing])
      }
    }
    return groups
  }
}
