import Testing

@Suite("Sizes and names")
struct SizeTests {
  @Test("no file is longer than 400 lines")
  func files() {
    let long = SourceFile.all.filter { $0.lines.count > 400 }.map { "\($0.path): \($0.lines.count) lines" }
    #expect(long == [])
  }

  @Test("no function is longer than 60 lines")
  func functions() {
    let long = SourceFile.all.flatMap { file in
      file.functions.filter { $0.lines.count > 60 }.map {
        "\(file.path):\($0.lines.lowerBound + 1): \($0.name) has \($0.lines.count) lines"
      }
    }
    #expect(long == [])
  }

  @Test("no two types have one name")
  func types() {
    var places: [String: [String]] = [:]
    for file in SourceFile.all {
      for (index, line) in file.code.enumerated() {
        // Types inside a type are called by both names.
        guard let name = SizeTests.topLevelType(line) else { continue }
        places[name, default: []].append("\(file.path):\(index + 1)")
      }
    }
    let twice = places.filter { $0.value.count > 1 }.map { "\($0): \($1.joined(separator: ", "))" }.sorted()
    #expect(twice == [])
  }

  private static func topLevelType(_ line: String) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard line.first?.isLetter == true,
      let place = words.firstIndex(where: { ["struct", "enum", "class", "actor", "protocol"].contains($0) }),
      words[..<place].allSatisfy({ ["public", "private", "fileprivate", "final", "indirect", "internal"].contains($0) }
      ),
      !words[..<place].contains("private"), !words[..<place].contains("fileprivate"), place + 1 < words.count
    else { return nil }
    return String(words[place + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
  }

  @Test("every public declaration says what it is")
  func comments() {
    var bare: [String] = []
    for file in SourceFile.all {
      for (index, line) in file.code.enumerated() {
        let words = line.split(separator: " ")
        guard words.first == "public", words.count > 1, !["import", "extension"].contains(words[1]) else { continue }
        var above = index - 1
        while above >= 0, file.lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
        let isSaid = above >= 0 && file.lines[above].drop(while: { $0 == " " }).hasPrefix("///")
        if !isSaid { bare.append("\(file.path):\(index + 1): \(line)") }
      }
    }
    #expect(bare == [])
  }
}

extension SourceFile {
  /// A function with the lines of its body, from the brace that opens it to the one that closes it.
  struct Function {
    let name: String
    let lines: ClosedRange<Int>
  }

  /// The functions and initialisers of the file, those inside others too.
  var functions: [Function] {
    code.indices.compactMap { start in
      let words = code[start].split(whereSeparator: { " (<".contains($0) }).map(String.init)
      guard let place = words.firstIndex(where: { ["func", "init", "init?"].contains($0) }),
        words[..<place].allSatisfy({ $0.allSatisfy { $0.isLetter || "@()".contains($0) } }),
        !code[start].contains("self.init"), !code[start].contains("super.init")
      else { return nil }
      let name = words[place] == "func" && place + 1 < words.count ? words[place + 1] : words[place]
      return body(from: start).map { Function(name: name, lines: $0) }
    }
  }

  /// From the line of the first brace outside brackets to the line of the one that closes it; nil where a declaration has no body.
  private func body(from start: Int) -> ClosedRange<Int>? {
    var (brackets, braces) = (0, 0)
    var first: Int?
    for index in start..<code.count {
      for letter in code[index] {
        switch letter {
        case "(", "[": brackets += 1
        case ")", "]": brackets -= 1
        case "{" where brackets == 0 || first != nil:
          first = first ?? index
          braces += 1
        case "}" where first != nil:
          braces -= 1
          if braces == 0, let first { return first...index }
        case "}": return nil
        default: break
        }
      }
    }
    return nil
  }
}
