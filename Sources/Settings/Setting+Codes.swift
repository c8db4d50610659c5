public import Vocabulary

extension Setting {
  /// The exception codes of a list, of those that can stand here; any other is a mistake that begins with `complaint`.
  public func codes(_ known: [ExceptionCode], _ complaint: String) -> [ExceptionCode] {
    list.compactMap { item in
      guard let text = item.text else { return nil }
      if let code = known.first(where: { $0.rawValue == text }) { return code }
      item.wrong("\(complaint) '\(text)'\(NearestWord.hint(text, in: known.map(\.rawValue)))")
      return nil
    }
  }
}
