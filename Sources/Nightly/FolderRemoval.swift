import Glibc
import RunStore

/// Removes a folder that this program made for itself, and all in it.
enum FolderRemoval {
  static func remove(_ folder: String) {
    for name in Files.names(in: folder) {
      let path = "\(folder)/\(name)"
      // A link is removed, never followed.
      if Files.linkTarget(path) == nil, Files.isFolder(path) { remove(path) } else { Files.remove(path) }
    }
    rmdir(folder)
  }
}
