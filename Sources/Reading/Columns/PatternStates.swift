/// A pattern as states of which several hold at once (Thompson), and the table in which one stands for each such group (subset construction).
struct PatternStates {
  private enum State {
    case byte(ByteSet, next: Int)
    case split([Int])
    case end
  }

  private var states: [State] = [.end]
  private let start: Int

  init(_ tree: PatternTree) {
    var built = [State.end]
    start = PatternStates.add(tree, before: 0, to: &built)
    states = built
  }

  /// Adds the states of a part that is followed by a state; returns the first.
  private static func add(_ tree: PatternTree, before next: Int, to states: inout [State]) -> Int {
    func new(_ state: State) -> Int {
      states.append(state)
      return states.count - 1
    }
    switch tree {
    case .one(let set, let others):
      let plain = new(.byte(set, next: next))
      return others ? new(.split([plain] + beyondASCII(next, &states))) : plain
    case .bytes(let bytes):
      return bytes.reversed().reduce(next) { next, byte in new(.byte(ByteSet(byte...byte), next: next)) }
    case .sequence(let parts): return parts.reversed().reduce(next) { add($1, before: $0, to: &states) }
    case .choice(let ways): return new(.split(ways.map { add($0, before: next, to: &states) }))
    case .times(let part, let least, let most):
      var first = next
      if let most {
        for _ in least..<most { first = new(.split([add(part, before: first, to: &states), next])) }
      } else {
        let loop = new(.end)
        states[loop] = .split([add(part, before: loop, to: &states), next])
        first = loop
      }
      for _ in 0..<least { first = add(part, before: first, to: &states) }
      return first
    }
  }

  /// Characters of two, three and four bytes of UTF-8.
  private static func beyondASCII(_ next: Int, _ states: inout [State]) -> [Int] {
    var rest = next
    var firsts: [Int] = []
    for lead in [ByteSet(0xC2...0xDF), ByteSet(0xE0...0xEF), ByteSet(0xF0...0xF4)] {
      states.append(.byte(ByteSet(0x80...0xBF), next: rest))
      rest = states.count - 1
      states.append(.byte(lead, next: rest))
      firsts.append(states.count - 1)
    }
    return firsts
  }

  // MARK: The table

  /// For each group of states and byte the next group, and which accept; group 0 is the empty one, 1 the first. Nil where more steps from state to
  /// state than these would be needed.
  func table(steps most: Int) -> (next: [UInt16], accepts: [Bool])? {
    var steps = 0
    var numbers: [Set<Int>: Int] = [[]: 0]
    var groups: [Set<Int>] = [[]]
    var next = [UInt16](repeating: 0, count: 256)
    func number(_ group: Set<Int>) -> Int {
      if let known = numbers[group] { return known }
      numbers[group] = groups.count
      groups.append(group)
      return groups.count - 1
    }
    _ = number(closure([start]))
    let kinds = byteKinds
    var current = 1
    while current < groups.count {
      steps += groups[current].count * kinds.examples.count
      guard steps <= most, groups.count <= Int(UInt16.max) else { return nil }
      // Bytes that no part of the pattern tells apart lead to the same group.
      let reached = kinds.examples.map { UInt16(number(step(groups[current], $0))) }
      next.append(contentsOf: kinds.kindOf.map { reached[$0] })
      current += 1
    }
    return (next, groups.map { $0.contains(0) })
  }

  /// The kinds of bytes that the pattern tells apart: the kind of each byte, and a byte of each kind.
  private var byteKinds: (kindOf: [Int], examples: [UInt8]) {
    let sets = states.compactMap { if case .byte(let set, _) = $0 { set } else { nil } }
    var kinds: [[Bool]: Int] = [:]
    var examples: [UInt8] = []
    let kindOf = (UInt8.min...UInt8.max).map { byte in
      let kind = sets.map { $0.contains(byte) }
      if let known = kinds[kind] { return known }
      kinds[kind] = examples.count
      examples.append(byte)
      return examples.count - 1
    }
    return (kindOf, examples)
  }

  private func step(_ group: Set<Int>, _ byte: UInt8) -> Set<Int> {
    closure(
      group.compactMap { state in
        if case .byte(let set, let next) = states[state], set.contains(byte) { next } else { nil }
      })
  }

  /// The states and all that they split into.
  private func closure(_ first: [Int]) -> Set<Int> {
    var found: Set<Int> = []
    var open = first
    while let state = open.popLast() {
      guard found.insert(state).inserted, case .split(let ways) = states[state] else { continue }
      open += ways
    }
    return found
  }
}
