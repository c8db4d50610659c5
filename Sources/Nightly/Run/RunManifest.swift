import Foundation
public import Vocabulary

/// What a run read, did and left behind: `manifest.json`. Times stand here and in the log, and nowhere else.
public struct RunManifest: Codable, Sendable, Equatable {
  /// How far a run got.
  public enum Status: String, Codable, Sendable {
    /// Under way, or stopped half way.
    case running
    /// Done; never changes again.
    case finished
    /// Could not go on; can be resumed.
    case failed
    /// Its records were removed when they had been kept long enough; only this manifest is left.
    case purged
    /// It was published, and somebody took it back.
    case retracted
  }

  /// One extract.
  public struct Input: Codable, Sendable, Equatable {
    /// File name.
    public var file: String
    /// Feed.
    public var feed: String
    /// Day up to which it is complete.
    public var dataTo: String
    /// Lower-case hexadecimal SHA-256.
    public var sha256: String
    /// Bytes.
    public var bytes: Int
    /// Records in the file; the sum of the next three.
    public var rows: Int
    /// Rows used.
    public var used: Int
    /// Rows set aside.
    public var quarantined: Int
    /// Rows skipped by declaration.
    public var skipped: Int
    /// Why nothing of it was used.
    public var refused: String?
    /// The declared columns in the file's order; nil in manifests of earlier versions.
    public var header: [String]?
    /// Whether the last line had its end; nil in manifests of earlier versions.
    public var endsItsLine: Bool?
    /// Whether an earlier night read it, and it stands for what did not come; nil for no.
    public var carriedOver: Bool?

    /// Whether an earlier night read it, and it stands for what did not come.
    public var isCarriedOver: Bool { carriedOver ?? false }
  }

  /// One stage.
  public struct StageEntry: Codable, Sendable, Equatable {
    /// The stage.
    public var stage: String
    /// Rows that it was given.
    public var rowsIn: Int
    /// Rows that it gave.
    public var rowsOut: Int
    /// Wall-clock milliseconds.
    public var milliseconds: Int
    /// Peak memory of the program by the end of the stage, in KiB.
    public var peakKiB: Int
  }

  /// One file under `out/`.
  public struct Output: Codable, Sendable, Equatable {
    /// Path under `out/`.
    public var path: String
    /// `personal` or `aggregate`.
    public var label: String
    /// Lower-case hexadecimal SHA-256.
    public var sha256: String
    /// Bytes.
    public var bytes: Int
  }

  /// The run's id.
  public var runID: String
  /// Version of the program.
  public var version: String
  /// The command line's settings that matter: pipeline, inbox, workspace, stages.
  public var arguments: [String]
  /// As-of date.
  public var asOf: String
  /// SHA-256 of all files of the pipeline.
  public var pipelineHash: String
  /// SHA-256 of the plan's files.
  public var planHash: String
  /// The pipeline's folder.
  public var pipeline: String
  /// The inbox.
  public var inbox: String
  /// For a trial, the run whose saved stages it starts from.
  public var startedFrom: String?
  /// Whether it was published.
  public var published: Bool
  /// How far it got.
  public var status: Status
  /// Exit code of the run.
  public var exitCode: ExitStatus
  /// The extracts.
  public var inputs: [Input]
  /// Feeds of the pipeline for which nothing was used.
  public var missingFeeds: [String]
  /// The stages that ran.
  public var stages: [StageEntry]
  /// Exceptions by code.
  public var exceptions: [String: Int]
  /// Lower-case hexadecimal SHA-256 of each file under `stages/`, by its name without `.sqlite`; nil for runs of versions before 0.3.
  public var saved: [String: String]?
  /// The files under `out/`.
  public var outputs: [Output]
  /// When it started, UTC.
  public var startedAt: String
  /// When it finished, UTC.
  public var finishedAt: String?

  /// The manifest of JSON bytes; nil where they are not one.
  public init?(json: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(RunManifest.self, from: Data(json)) else { return nil }
    self = manifest
  }

  /// The name of the file in a run's folder.
  static let fileName = "manifest.json"

  init(runID: String, asOf: CalendarDay) {
    self.runID = runID
    self.asOf = asOf.iso
    version = ProgramVersion.text
    arguments = []
    pipelineHash = ""
    planHash = ""
    pipeline = ""
    inbox = ""
    startedFrom = nil
    published = false
    status = .running
    exitCode = .done
    inputs = []
    missingFeeds = []
    stages = []
    exceptions = [:]
    saved = [:]
    outputs = []
    startedAt = ""
    finishedAt = nil
  }

  /// The manifest as JSON, its keys in order.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(self)) + [0x0A]
  }
}
