/// A column of a file of claims: its name, and what stands in it for a row's value.
struct FileColumn<Row>: Sendable {
  let name: String
  let cell: @Sendable (Row) -> String

  init(_ name: String, _ cell: @escaping @Sendable (Row) -> String) {
    self.name = name
    self.cell = cell
  }
}
