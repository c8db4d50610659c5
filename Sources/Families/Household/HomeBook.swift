import Linkage
import Normalise
import Vocabulary

/// Where the records say that people live, and under which surnames, as numbers that can be compared.
struct HomeBook {
  /// What one record says.
  struct Entry {
    /// Homes, the newest first.
    var homes: [UInt32]
    /// Postcodes that came without a home.
    var postcodes: [UInt32]
    /// Surnames, and the parts of double ones.
    var surnames: [UInt32]
  }

  /// One for each record.
  private(set) var entries: [Entry]

  init(_ records: [SourceRecord]) {
    var names = FormCodes()
    var places = FormCodes()
    entries = records.map { record in
      Entry(homes: [], postcodes: [], surnames: HomeBook.surnames(record, &names))
    }
    // An address that any record has with its property number is that property for every record.
    var properties: [UInt32: UInt32] = [:]
    for record in records {
      for address in record.addresses where !address.uprn.isEmpty {
        guard let line = HomeBook.line(address, &places) else { continue }
        let property = places.code("#" + address.uprn) { $0 }
        properties[line] = min(properties[line] ?? property, property)
      }
    }
    for (index, record) in records.enumerated() {
      for address in record.addresses {
        if !address.uprn.isEmpty {
          entries[index].homes.appendNew(places.code("#" + address.uprn) { $0 })
        } else if let line = HomeBook.line(address, &places) {
          entries[index].homes.appendNew(properties[line] ?? line)
        } else if !address.postcode.isEmpty {
          entries[index].postcodes.appendNew(places.code(address.postcode) { $0 })
        }
        // A home also stands for its postcode, so that people of whom only that is known can be found near it.
        if !address.line.isEmpty || !address.uprn.isEmpty, !address.postcode.isEmpty {
          entries[index].postcodes.appendNew(places.code(address.postcode) { $0 })
        }
      }
    }
  }

  /// The first line with its postcode; nil where there is no first line.
  private static func line(_ address: Address, _ places: inout FormCodes) -> UInt32? {
    guard !address.line.isEmpty else { return nil }
    return places.code(address.line + "|" + address.postcode) { _ in
      AddressForm.of(address.line) + "|" + AddressForm.postcode(address.postcode)
    }
  }

  private static func surnames(_ record: SourceRecord, _ names: inout FormCodes) -> [UInt32] {
    var codes: [UInt32] = []
    for name in record.names where !name.surname.isEmpty {
      codes.appendNew(names.code(name.surname) { NameForm.of($0) })
      let parts = NameForm.of(name.surname).split(separator: " ")
      // Half of a double surname is often all that another system has; particles and initials are no surnames.
      if parts.count > 1 {
        for part in parts where part.utf8.count > 3 { codes.appendNew(names.code(String(part)) { $0 }) }
      }
    }
    return codes
  }
}

/// Numbers for texts by the form in which they are compared; the form of a spelling is worked out once.
private struct FormCodes {
  private var spellings: [String: UInt32] = [:]
  private var forms: [String: UInt32] = [:]

  mutating func code(_ spelling: String, form: (String) -> String) -> UInt32 {
    if let known = spellings[spelling] { return known }
    let form = form(spelling)
    let code = forms[form] ?? UInt32(forms.count)
    forms[form] = code
    spellings[spelling] = code
    return code
  }
}

extension [UInt32] {
  /// Appends a number that is not there yet.
  fileprivate mutating func appendNew(_ number: UInt32) { if !contains(number) { append(number) } }
}
