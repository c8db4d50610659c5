/// A mapping with a fixed set of keys.
public struct Section {
  /// Where it stands.
  public let place: Setting
  /// The values by key.
  public let values: [String: Setting]

  /// A mapping of which the values are known.
  public init(place: Setting, values: [String: Setting]) {
    self.place = place
    self.values = values
  }

  /// The value of a key; nil where the key is missing or blank.
  public subscript(key: String) -> Setting? { values[key].flatMap { $0.isBlank ? nil : $0 } }

  /// Whether the key stands there, even with nothing behind it.
  public func has(_ key: String) -> Bool { values[key] != nil }

  /// The value of a key that must be there; nil, with a mistake, where it is not.
  public func required(_ key: String) -> Setting? {
    if let value = self[key] { return value }
    (values[key] ?? place).wrong(values[key] == nil ? "the key '\(key)' is missing" : "nothing stands behind the key")
    return nil
  }
}
