// swift-tools-version: 6.3

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A module of the package that is measured.
func stet(_ module: String) -> Target.Dependency {
    .product(name: module, package: "stet")
}

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "stet", path: "..")],
    targets: [
        .executableTarget(
            name: "archive-writer", dependencies: [stet("Archiving"), stet("Articles"), stet("History")],
            swiftSettings: settings),
        .executableTarget(
            name: "diff-worker", dependencies: [stet("Articles"), stet("Diffing"), stet("Rendering")],
            swiftSettings: settings),
        .target(name: "PageFiles", dependencies: [stet("Articles")], swiftSettings: settings),
        .executableTarget(
            name: "page-fuzzer", dependencies: ["PageFiles", stet("Articles"), stet("Pages")], swiftSettings: settings),
        .executableTarget(
            name: "page-reader", dependencies: ["PageFiles", stet("Articles"), stet("Pages")], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
