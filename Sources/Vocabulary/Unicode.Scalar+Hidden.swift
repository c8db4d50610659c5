extension Unicode.Scalar {
  /// Whether the scalar is not to be seen but does something where it is shown: it controls a terminal, breaks a line, or turns the
  /// direction of the text.
  ///
  /// Controls (Cc), line and paragraph separators (Zl, Zp) and invisible formatting (Cf) of the Unicode standard.
  public var isHidden: Bool {
    if value < 0x7F { return value < 0x20 }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .format: return true
    default: return false
    }
  }
}
