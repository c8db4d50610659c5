/// A mapping with a fixed set of keys.
struct Section {
  let place: Setting
  let values: [String: Setting]

  /// The value of a key; nil where the key is missing or blank.
  subscript(key: String) -> Setting? { values[key].flatMap { $0.isBlank ? nil : $0 } }

  /// Whether the key stands there, even with nothing behind it.
  func has(_ key: String) -> Bool { values[key] != nil }

  /// The value of a key that must be there; nil, with a mistake, where it is not.
  func required(_ key: String) -> Setting? {
    if let value = self[key] { return value }
    (values[key] ?? place).wrong(values[key] == nil ? "the key '\(key)' is missing" : "nothing stands behind the key")
    return nil
  }
}
