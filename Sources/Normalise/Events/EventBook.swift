import Vocabulary

/// The events while rows are read, a list for each kind.
struct EventBook {
  private var byKind = [[Event]](repeating: [], count: EventKind.allCases.count)

  /// Adds an event; feeds come in the pipeline's order and rows in that of file and line.
  mutating func add(_ event: Event, at position: Int) { byKind[position].append(event) }

  /// All events in order of kind, feed and line, with final numbers for records and families.
  consuming func inOrder(records: [Int32], families: [Int32]) -> [Event] {
    var all: [Event] = []
    all.reserveCapacity(byKind.reduce(0) { $0 + $1.count })
    for position in byKind.indices {
      var events = byKind[position]
      byKind[position] = []
      for index in events.indices {
        events[index].record = events[index].record.map { records[Int($0)] }
        events[index].family = events[index].family.map { families[Int($0)] }
      }
      all += events
    }
    return all
  }
}
