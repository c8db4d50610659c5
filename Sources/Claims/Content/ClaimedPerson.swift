public import Normalise
public import Vocabulary

/// Somebody whom a claim covers, and the identity under which they were claimed for: what later nights know them by, whatever number they
/// then have.
public struct ClaimedPerson: Sendable, Equatable {
  /// Lasting id.
  public var id: PersonID
  /// Liquid Logic's PersonID; empty where the register does not know them.
  public var ref: String
  /// Names, the latest first.
  public var names: [PersonName] = []
  /// Date of birth.
  public var birth: CalendarDay?
  /// `M`, `F`, or empty.
  public var sex = ""
  /// Trusted national numbers.
  public var numbers: [NationalNumber] = []
  /// Addresses, the latest first.
  public var addresses: [Address] = []
  /// The records of source systems that they were known by, each as source and key.
  public var keys: [SourceRecord.Reference] = []

  /// Somebody of whom no more is known than the ids.
  public init(id: PersonID, ref: String) {
    self.id = id
    self.ref = ref
  }

  /// The fields; who they are is part of what is approved, what they are known by is not.
  static let fields: [ContentField<ClaimedPerson>] = [
    .one("id", \.id, identity: false, text: \.text, value: { PersonID($0) }), .text("ref", \.ref),
    parts("names", \.names, size: 3, texts: { [$0.surname, $0.forename, $0.middle] }) {
      PersonName(surname: $0[0], forename: $0[1], middle: $0[2])
    },
    .day("born", \.birth, identity: false), .text("sex", \.sex, identity: false),
    parts("numbers", \.numbers, size: 2, texts: { [$0.kind.rawValue, $0.text] }) { texts in
      NationalNumber.Kind(rawValue: texts[0]).map { NationalNumber($0, texts[1], isTrusted: true) }
    },
    parts("addresses", \.addresses, size: 2, texts: { [$0.line, $0.postcode] }) {
      Address(line: $0[0], postcode: $0[1])
    },
    parts("keys", \.keys, size: 2, texts: { [$0.source, $0.key] }) {
      SourceRecord.Reference(source: $0[0], key: $0[1])
    },
  ]

  /// A list of values of a few texts each, one behind the other.
  private static func parts<Value>(
    _ name: String, _ path: any WritableKeyPath<ClaimedPerson, [Value]> & Sendable, size: Int,
    texts: @escaping @Sendable (Value) -> [String], value: @escaping @Sendable ([String]) -> Value?
  ) -> ContentField<ClaimedPerson> {
    ContentField(
      name: name, isIdentity: false, isList: true, texts: { $0[keyPath: path].flatMap(texts) },
      take: { person, all in
        let values = stride(from: 0, to: all.count - all.count % size, by: size).map {
          value(Array(all[$0..<$0 + size]))
        }
        guard all.count.isMultiple(of: size), values.allSatisfy({ $0 != nil }) else { return false }
        person[keyPath: path] = values.compactMap { $0 }
        return true
      })
  }
}
