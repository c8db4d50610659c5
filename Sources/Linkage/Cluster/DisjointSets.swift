/// Sets that are joined and never parted; each is known by its smallest member.
package struct DisjointSets {
  private var parent: [UInt32]

  package init(_ count: Int) { parent = (0..<UInt32(count)).map { $0 } }

  /// The smallest member of an element's set.
  package mutating func find(_ element: UInt32) -> UInt32 {
    var root = element
    while parent[Int(root)] != root { root = parent[Int(root)] }
    var next = element
    while parent[Int(next)] != root { (next, parent[Int(next)]) = (parent[Int(next)], root) }
    return root
  }

  /// Joins two sets.
  package mutating func join(_ left: UInt32, _ right: UInt32) {
    let (first, second) = (find(left), find(right))
    if first != second { parent[Int(max(first, second))] = min(first, second) }
  }
}
