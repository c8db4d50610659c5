extension MatchedPersons {
  /// A labelled list of numbers.
  public struct Figure: Sendable, Equatable {
    /// What is counted.
    public var label: String
    /// What its numbers are.
    public var unit: Unit
    /// Name and number, in the order to print.
    public var rows: [Row]

    /// What a number stands for.
    public enum Unit: String, Sendable {
      /// So many.
      case count
      /// Tenths of a per cent.
      case share
      /// Thousandths of a bit.
      case bits
      /// Nothing: the names are sentences.
      case words
    }

    /// One number.
    public struct Row: Sendable, Equatable {
      /// What.
      public var name: String
      /// How many.
      public var count: Int
      /// What it was the night before; nil where that night did not have it.
      public var before: Int?

      /// One number.
      public init(_ name: String, _ count: Int, before: Int? = nil) {
        self.name = name
        self.count = count
        self.before = before
      }
    }

    /// A list of numbers.
    public init(_ label: String, unit: Unit = .count, _ rows: [Row]) {
      self.label = label
      self.unit = unit
      self.rows = rows
    }

    /// The same list with what another night's list of the label had.
    func beside(_ figures: [Figure]) -> Figure {
      guard let other = figures.first(where: { $0.label == label }) else { return self }
      let known = Dictionary(other.rows.map { ($0.name, $0.count) }, uniquingKeysWith: { first, _ in first })
      var figure = self
      for row in figure.rows.indices { figure.rows[row].before = known[figure.rows[row].name] }
      // What is there no longer is what matters most.
      let names = Set(rows.map(\.name))
      figure.rows += other.rows.filter { !names.contains($0.name) }.map { Row($0.name, 0, before: $0.count) }
      return figure
    }
  }
}
