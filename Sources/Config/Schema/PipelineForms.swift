public import Settings

/// What the files of a pipeline may say: seen from their readers, while they read pipelines that are whole and use the language widely. What
/// none of these uses stays open, so a form never refuses what the readers would take.
public struct PipelineForms {
  private let forms: [PipelineFileKind: ReadForm]

  /// Reads pipelines whose files are where they usually are. Mistakes in them are no matter here.
  public init(reading pipelines: [PipelineFiles]) {
    let forms = Dictionary(uniqueKeysWithValues: PipelineFileKind.allCases.map { ($0, ReadForm()) })
    for files in pipelines {
      let names = Dictionary(uniqueKeysWithValues: files.texts.map { (files.name($0.path), $0.path) })
      let mistakes = MistakeList { file in
        names[file].flatMap(PipelineFileKind.init(path:)).flatMap { forms[$0] }
      }
      _ = try? PipelineReader(files, mistakes: mistakes).read()
    }
    self.forms = forms
  }

  /// What a kind of file may say.
  public subscript(kind: PipelineFileKind) -> ReadForm { forms[kind] ?? ReadForm() }
}
