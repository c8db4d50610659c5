import RunStore

/// How many files a folder holds, and their bytes.
struct FolderContents {
  private(set) var files = 0
  private(set) var bytes = 0

  /// Counts a folder and all below it, but for one name in the folder itself.
  init(_ folder: String, except kept: String? = nil) {
    for name in Files.names(in: folder) where name != kept {
      let path = "\(folder)/\(name)"
      if Files.linkTarget(path) == nil, Files.isFolder(path) {
        let below = FolderContents(path)
        files += below.files
        bytes += below.bytes
      } else {
        files += 1
        bytes += Files.size(path)
      }
    }
  }
}
