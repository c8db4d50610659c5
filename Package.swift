// swift-tools-version: 6.2
// The order of the targets is the way that the records take through the night; a target imports only what stands above it.

import PackageDescription

let vocabulary: Target.Dependency = "Vocabulary"
let collections: Target.Dependency = .product(name: "HeapModule", package: "swift-collections")
let hashing: Target.Dependency = "Hashing"

let package = Package(
  name: "cfetl",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "cfetl", targets: ["cfetl"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
  ],
  targets: [
    // MARK: The words that every stage shares
    .target(name: "Vocabulary"),

    // MARK: What a file of the pipeline says, without the library that reads it
    .target(name: "Settings", dependencies: [vocabulary]),

    // MARK: The doors for C
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .target(name: "CSV", dependencies: ["CLibCSV", vocabulary]),
    .systemLibrary(name: "CLibCrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "Hashing", dependencies: ["CLibCrypto"]),

    // MARK: How bytes become text and values: under the night, and under linking by itself
    .target(name: "Reading", dependencies: ["CSV", vocabulary]),

    // MARK: The linkage engine, which knows records and no stage
    .target(name: "Linkage", dependencies: [collections, vocabulary]),

    // MARK: The stages, in the order of the night
    .target(name: "Ingest", dependencies: ["CSV", "Reading", hashing, vocabulary]),
    .target(name: "Normalise", dependencies: ["Ingest", "Reading", vocabulary]),
    .target(name: "Match", dependencies: ["Linkage", "Normalise", vocabulary]),
    .target(name: "Families", dependencies: ["Linkage", "Match", "Normalise", vocabulary]),
    .target(name: "Outcomes", dependencies: ["Families", "Settings", vocabulary]),
    .target(name: "Claims", dependencies: ["Outcomes", "Families", "Match", "Normalise", hashing, vocabulary]),
    .target(
      name: "Reports",
      dependencies: [
        "Claims", "CSV", "Families", "Ingest", "Match", "Normalise", "Outcomes", vocabulary,
        .product(name: "Mustache", package: "swift-mustache"),
      ]),

    // MARK: The one door for YAML
    .target(
      name: "Config",
      dependencies: [
        "Claims", "Families", "Ingest", "Linkage", "Match", "Normalise", "Outcomes", "Reading", "Settings", vocabulary,
        .product(name: "Yams", package: "Yams"),
      ]),

    // MARK: The one door for SQLite
    .target(
      name: "RunStore",
      dependencies: [
        vocabulary, .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),

    // MARK: Beside the night
    .target(name: "Sample", dependencies: ["CSV", vocabulary]),
    .target(name: "Link", dependencies: ["CSV", "Config", "Linkage", "Reading", "Settings", vocabulary]),

    // MARK: The night, and the words on the screen
    .target(
      name: "Nightly",
      dependencies: [
        "CSV", "Claims", "Config", "Families", "Ingest", "Linkage", "Match", "Normalise", "Outcomes", "Reports",
        "RunStore", "Settings", hashing, vocabulary, .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "cfetl",
      dependencies: [
        "CSV", "Claims", "Config", "Families", "Ingest", "Link", "Linkage", "Match", "Nightly", "Normalise",
        "Outcomes", "Reading", "Reports", "RunStore", "Sample", "Settings", vocabulary,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),
  ]
)

// MARK: Tests, a target each
let customDump: Target.Dependency = .product(name: "CustomDump", package: "swift-custom-dump")
for (name, dependencies) in [
  ("Vocabulary", []), ("CSV", []), ("Hashing", []), ("Reading", []), ("Ingest", ["CSV", "Config", "Reading"]),
  ("Normalise", ["Ingest", "Config"]),
  ("Linkage", []), ("Match", ["Linkage", "Normalise"]), ("Families", ["Match", "Normalise"]),
  ("Outcomes", ["Families", "Match", "Normalise", "Config"]),
  ("Claims", ["Outcomes", "Families", "Match", "Normalise"]),
  ("Reports", ["Claims", "Outcomes", "Families", "Match", "Normalise", "Ingest"]),
  ("Config", ["Outcomes", "Claims", "Ingest", "Normalise", "Linkage", "Match", "Reading", "Settings"]),
  ("RunStore", []), ("Sample", []), ("Link", ["Linkage", "Config", "Reading", "Settings"]),
  (
    "Nightly",
    [
      "CSV", "Claims", "Config", "Families", "Ingest", "Match", "Normalise", "Outcomes", "RunStore", "Sample",
      .product(name: "Logging", package: "swift-log"),
    ]
  ),
  (
    "cfetl",
    [
      "Claims", "Config", "Nightly", "Outcomes", "RunStore", "Settings",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
      .product(name: "GRDB", package: "GRDB.swift"),
    ]
  ),
] as [(String, [Target.Dependency])] {
  package.targets.append(
    .testTarget(
      name: "\(name)Tests",
      dependencies: (name == "Vocabulary" ? [vocabulary, customDump] : [vocabulary, .byName(name: name), customDump])
        + dependencies))
}

// What must hold of the sources as texts, whatever they say.
package.targets.append(.testTarget(name: "SourceTests"))

// MARK: The fuzzer, which only scripts/fuzz asks for
let fuzzed = Context.environment["CFETL_FUZZ"] == nil ? [] : ["CSV", "Reading", "Ingest", "Fuzz"]
if !fuzzed.isEmpty {
  package.products.append(.executable(name: "Fuzz", targets: ["Fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["CSV", "Ingest", "Reading", vocabulary], path: "Tests/Fuzz",
      exclude: ["Corpus", "csv.dict", "kept.txt"],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}

// The tests compare millions of pairs and run hundreds of nights, each of which first works every case of its plan; unoptimised, that takes minutes.
let optimised = [
  "CSV", "Families", "Ingest", "Link", "Linkage", "Match", "Normalise", "Outcomes", "Reading", "Vocabulary",
]
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
  if optimised.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
  }
  if fuzzed.contains(target.name) { target.swiftSettings?.append(.unsafeFlags(["-sanitize=fuzzer"])) }
}
