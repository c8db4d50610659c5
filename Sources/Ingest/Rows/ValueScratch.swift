/// Room for one value that is put into another form.
final class ValueScratch {
  let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64)
  init() { bytes.initialize(repeating: 0) }
  deinit { bytes.deallocate() }
}
