import Glibc
import RunStore
import Testing
import Vocabulary

@Suite("Opening the state of a workspace") struct StateStoreTests {
  private func folder(_ body: (String) throws -> Void) throws {
    let path = "/tmp/cfetl-state-\(UInt64.random(in: 0 ... .max))"
    try DurableFile.makeFolder(path)
    defer {
      for name in Files.names(in: path) { Files.remove("\(path)/\(name)") }
      rmdir(path + "/state.sqlite")
      rmdir(path)
    }
    try body(path)
  }

  @Test("what is only read is never made")
  func missing() throws {
    try folder { folder in
      for open in [{ try StateStore(reading: $0) }, { try StateStore(existing: $0) }] as [(String) throws -> StateStore]
      {
        let nothing = #expect(throws: StoreFailure.self) { try open(folder + "/state.sqlite") }
        #expect(nothing?.message.contains("no night has run") == true)
        let nowhere = #expect(throws: StoreFailure.self) { try open(folder + "/typo/state.sqlite") }
        #expect(nowhere?.message == "there is no such workspace")
      }
      #expect(Files.names(in: folder).isEmpty)
    }
  }

  @Test("reading sees what was written, and does not write")
  func reading() throws {
    try folder { folder in
      let path = folder + "/state.sqlite"
      try StateStore(path).noteAccess(at: "2018-01-01T00:00:00Z", login: "ann", command: "explain", subject: "1")
      let store = try StateStore(reading: path)
      let ledger = try store.ledger()
      #expect(ledger.isEmpty)
      let refused = #expect(throws: StoreFailure.self) {
        try store.noteAccess(at: "2018-01-01T00:00:00Z", login: "ann", command: "explain", subject: "1")
      }
      #expect(refused?.remedy.contains("right to read and write") == true)
    }
  }

  @Test("a file that is no database, and a folder, each with its own remedy")
  func remedies() throws {
    try folder { folder in
      let path = folder + "/state.sqlite"
      try DurableFile.write(Array("not a database, but a text that is long enough to be read as a page".utf8), to: path)
      let text = #expect(throws: StoreFailure.self) { try StateStore(reading: path) }
      #expect(text?.remedy.contains("backup") == true, "\(String(describing: text))")
      Files.remove(path)
      try DurableFile.makeFolder(path)
      let inTheWay = #expect(throws: StoreFailure.self) { try StateStore(reading: path) }
      #expect(inTheWay?.message == "is a folder, not a database")
    }
  }
}
