import Vocabulary

/// Finds keys of the programme's register that rows name and the register does not know.
struct DanglingReferences {
  /// The run's coverage list.
  let feeds: [Coverage]
  /// The system that keeps the register.
  let register: String

  /// Families that rows name and that have no row of their own, one exception each, in order of reference.
  func families(_ book: RegisterBook) -> [DataException] {
    book.inOrder().compactMap { number in
      let family = book.families[Int(number)]
      guard family.line == nil else { return nil }
      let first = book.firstNamed[Int(number)]
      return exception(
        feeds[Int(first.feed)], first.line, familyRef: family.ref,
        "A row names a family that the register does not have; it counts for no family until the register does.")
    }
  }

  /// People whom rows name by the register's key and whom no row of the register is about, one exception each.
  func people(_ records: [SourceRecord], _ book: PeopleBook) -> [DataException] {
    var told: Set<String> = []
    return records.flatMap { record -> [DataException] in
      let keys = record.source == register ? [record.key] : record.refersTo.filter { $0.source == register }.map(\.key)
      return keys.compactMap { key in
        if let person = book.find(key, in: register), book.people[Int(person)].isOnRegister { return nil }
        guard told.insert(key).inserted else { return nil }
        return exception(
          feeds[Int(record.feed)], record.line, personRef: key,
          "A row names a person by a key that the register does not have, so it may count for nobody.")
      }
    }
  }

  private func exception(
    _ feed: Coverage, _ line: SourceLine, familyRef: String = "", personRef: String = "", _ message: String
  ) -> DataException {
    DataException(
      .danglingReference, stage: .normalise, source: feed.source, feed: feed.feed, line: line,
      familyRef: familyRef,
      personRef: personRef, message: message)
  }
}
