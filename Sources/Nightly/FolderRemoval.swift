import Glibc
import RunStore

/// Removes a folder that this program made for itself, and all in it; a link in its place is left as it is, and so is what it leads to.
enum FolderRemoval {
  /// - Parameter kept: the name of a file that stays, and with it the folder.
  static func remove(_ folder: String, except kept: String? = nil) {
    guard Files.linkTarget(folder) == nil else { return }
    for name in Files.names(in: folder) where name != kept {
      let path = "\(folder)/\(name)"
      // A link is removed, never followed.
      if Files.linkTarget(path) == nil, Files.isFolder(path) { remove(path) } else { Files.remove(path) }
    }
    if kept == nil { rmdir(folder) }
  }
}
