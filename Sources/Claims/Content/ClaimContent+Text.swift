public import Vocabulary

extension ClaimContent {
  /// The first record of today's form: what it is, and its number.
  private static let heading = ["cfetl claim", "2"]
  private static let person = ["person"]
  private static let measure = ["measure"]
  private static let row = "row"

  /// One text that holds everything, to be kept: a record a field, its name first. Values end with a unit separator, records with a record
  /// separator, which no value can hold: the reader of extracts refuses control characters.
  public var text: String {
    if case .first(let cells) = form { return ClaimContent.firstForm(claim, cells) }
    func records<Record>(_ fields: [ContentField<Record>], _ record: Record) -> [[String]] {
      fields.map { [$0.name] + $0.texts(record) }
    }
    var all = [ClaimContent.heading] + records(ClaimContent.fields, self)
    for one in people { all += [ClaimContent.person] + records(ClaimedPerson.fields, one) }
    for one in measures {
      all += [ClaimContent.measure] + records(ClaimedMeasure.fields, one)
      all += one.rows.map { [ClaimContent.row, $0.file, String($0.line), $0.meaning, $0.sha256, $0.header, $0.text] }
    }
    return ClaimContent.written(all)
  }

  static func written(_ records: [[String]]) -> String {
    records.map { record in record.map { $0 + "\u{1F}" }.joined() + "\u{1E}" }.joined()
  }

  /// SHA-256 of the text, lower-case hexadecimal: what the ledger has of a kept content beside the hash of what it says.
  public var textHash: String { Digest.of([text]) }

  /// The key under which it is kept: the text's hash, or in the first form the hash of what it says.
  public var key: String { form == .second ? textHash : hash }

  /// Whether it is what an entry of the ledger says is kept for it.
  public func isKept(for entry: LedgerEntry) -> Bool {
    hash == entry.evidenceHash && (entry.contentHash.isEmpty || textHash == entry.contentHash)
  }

  /// The content of a kept text of any form that ever was; nil where it is none, or one that only a later program can read.
  public init?(text: String) {
    let records = text.split(separator: "\u{1E}", omittingEmptySubsequences: true).map { record in
      record.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
    }
    // Every value ends with a separator, so that what follows the last one is empty; a text that was cut has something there.
    guard records.allSatisfy({ $0.last == "" }), text.hasSuffix("\u{1E}") else { return nil }
    var reader = Records(records.map { $0.dropLast() })
    guard reader.next == ClaimContent.heading else {
      self.init(firstForm: reader.all)
      return
    }
    reader.skip()
    self.init(claim: ClaimID(""))
    guard reader.take(ClaimContent.fields, &self) else { return nil }
    while reader.next == ClaimContent.person {
      reader.skip()
      var one = ClaimedPerson(id: PersonID(""), ref: "")
      guard reader.take(ClaimedPerson.fields, &one) else { return nil }
      people.append(one)
    }
    while reader.next == ClaimContent.measure {
      reader.skip()
      var one = ClaimedMeasure()
      guard reader.take(ClaimedMeasure.fields, &one) else { return nil }
      while let record = reader.next, record.first == ClaimContent.row {
        reader.skip()
        guard record.count == 7, let line = Int(record[2]) else { return nil }
        var cited = CitedRow(file: record[1], line: line, meaning: record[3])
        (cited.sha256, cited.header, cited.text) = (record[4], record[5], record[6])
        one.rows.append(cited)
      }
      measures.append(one)
    }
    // Whatever else is said cannot be left out, and text and value must be the same to the byte.
    guard reader.next == nil, self.text == text else { return nil }
  }

  /// The records of a text, read one after the other.
  private struct Records {
    let all: [[String]]
    private var place = 0

    init(_ all: [[String]]) { self.all = all }

    var next: [String]? { place < all.count ? all[place] : nil }

    mutating func skip() { place += 1 }

    /// Takes all fields of a record; false where one is missing, or has a value that is none.
    mutating func take<Record>(_ fields: [ContentField<Record>], _ record: inout Record) -> Bool {
      for field in fields {
        guard let next, next.first == field.name, field.take(&record, Array(next.dropFirst())) else { return false }
        skip()
      }
      return true
    }
  }
}
