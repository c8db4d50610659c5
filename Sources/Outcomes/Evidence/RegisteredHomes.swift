import Linkage
import Normalise
import Vocabulary

/// Where the register says that the members of each family lived, and when: whose household an address is.
struct RegisteredHomes {
  /// The spells by property number, and by first line and postcode.
  private var spells: [String: [RegisteredSpell]] = [:]

  init(_ spells: [RegisteredSpell]) {
    for spell in spells {
      for key in RegisteredHomes.keys(spell.address) { self.spells[key, default: []].append(spell) }
    }
  }

  /// The families, ascending, of which a member lived at an address on a day. A property number decides where both sides have one.
  func families(at address: Address, on day: CalendarDay) -> [Int32] {
    let living = RegisteredHomes.keys(address).flatMap { spells[$0] ?? [] }.filter { spell in
      let isSame = address.uprn.isEmpty || spell.address.uprn.isEmpty || address.uprn == spell.address.uprn
      return isSame && (spell.from.map { $0 <= day } ?? true) && (spell.to.map { day <= $0 } ?? true)
    }
    return Set(living.map(\.family)).sorted()
  }

  private static func keys(_ address: Address) -> [String] {
    let property = address.uprn.isEmpty ? nil : "#" + address.uprn
    let isWhole = !address.line.isEmpty && !address.postcode.isEmpty
    let line = isWhole ? AddressForm.of(address.line) + "|" + AddressForm.postcode(address.postcode) : nil
    return [property, line].compactMap { $0 }
  }
}

/// What is told of households by their address alone.
struct AddressedEvents {
  /// The events, those that one family's address names with that family.
  private(set) var events: [Event]
  /// Events that name the address of more than one family, and those families.
  private(set) var ambiguous: [(event: Event, families: [Int32])] = []

  init(_ extracts: NormalisedExtracts) {
    events = extracts.events
    guard events.contains(where: AddressedEvents.isAddressed) else { return }
    let homes = RegisteredHomes(extracts.spells)
    for index in events.indices where AddressedEvents.isAddressed(events[index]) {
      let event = events[index]
      guard let on = event.on else { continue }
      let address = Address(
        line: extracts.words[event.address], postcode: extracts.words[event.postcode], uprn: extracts.words[event.uprn])
      let families = homes.families(at: address, on: on)
      if families.count == 1 { events[index].family = families[0] }
      if families.count > 1 { ambiguous.append((event, families)) }
    }
  }

  private static func isAddressed(_ event: Event) -> Bool {
    event.record == nil && event.family == nil && event.kind.fields.contains(.address)
  }

  /// An exception for each family whose address another family shares.
  func exceptions(_ extracts: NormalisedExtracts) -> [DataException] {
    ambiguous.flatMap { one in
      let feed = extracts.feeds[Int(one.event.feed)]
      return one.families.map { family in
        DataException(
          .addressAmbiguous, stage: .outcomes, source: feed.source, feed: feed.feed, line: one.event.line,
          familyRef: extracts.register[Int(family)].ref)
      }
    }
  }
}
