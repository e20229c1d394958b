// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

// Optimised in debug builds too: plain loops over millions of numbers.
let optimised: [CSetting] = [.unsafeFlags(["-O2"])]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "entente",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "entente", targets: ["entente"]),
    .executable(name: "evaluate", targets: ["evaluate"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    .target(name: "SchemaFiles"),
    module("Knowledge", ["SchemaFiles", crypto]),
    .target(
      name: "EncoderWeights",
      exclude: [
        "encoder.safetensors", "encoder.sha256", "coreference.safetensors", "pairs.safetensors",
      ]),
    .target(name: "Kernels", cSettings: optimised),
    module("Language", ["Knowledge", "EncoderWeights", "Kernels"]),
    module("Extraction", ["Knowledge", "Language"]),
    module("GraphStore", ["Knowledge", grdb, sqlite]),
    module("Ingestion", ["Knowledge", "Language", "Extraction", "GraphStore"]),
    module("Querying", ["Knowledge", "GraphStore"]),
    module("Publishing", ["Knowledge", "GraphStore", "Querying"]),
    .executableTarget(
      name: "entente",
      dependencies: [
        "Knowledge", "Language", "Extraction", "GraphStore", "Ingestion", "Querying", "Publishing",
        argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "evaluate",
      dependencies: [
        "Knowledge", "Language", "Extraction", "GraphStore", "Ingestion", "Querying",
        argumentParser,
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["GraphStore", "Knowledge"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("KnowledgeTests", ["Knowledge"]),
    .target(
      name: "KernelPaths", path: "Tests/KernelPaths", exclude: ["path.h"], cSettings: optimised),
    tests(
      "LanguageTests",
      ["Language", "Knowledge", "Kernels", "KernelPaths", "EncoderWeights", crypto],
      exclude: ["Fixtures"]),
    tests("ExtractionTests", ["Extraction", "Language", "Knowledge"], exclude: ["Fixtures"]),
    tests("GraphStoreTests", ["GraphStore", "Knowledge", "TestSupport", grdb]),
    tests("IngestionTests", ["Ingestion", "GraphStore", "Knowledge", "TestSupport"]),
    tests("QueryingTests", ["Querying", "GraphStore", "Knowledge", "TestSupport"]),
    tests(
      "PublishingTests", ["Publishing", "Querying", "GraphStore", "Knowledge", "TestSupport"]),
    tests("EvaluateTests", ["evaluate"]),
    tests("EndToEndTests", ["entente", "evaluate", "TestSupport"]),
  ],
  cLanguageStandard: .gnu2x
)
