// swift-tools-version: 6.3

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A module: its sources, and the tests that stand beside them under the same name.
struct Module {
    var name: String
    var imports: [String] = []
    var testImports: [String] = []

    var targets: [Target] {
        [
            .target(name: name, dependencies: imports.map { .init(stringLiteral: $0) }, swiftSettings: settings),
            .testTarget(
                name: name + "Tests", dependencies: ([name] + imports + testImports).map { .init(stringLiteral: $0) },
                swiftSettings: settings),
        ]
    }
}

let modules = [
    Module(name: "Articles", testImports: ["Generators"])
]

let package = Package(
    name: "stet",
    products: modules.map { .library(name: $0.name, targets: [$0.name]) },
    targets: modules.flatMap(\.targets) + [
        .target(name: "Generators", dependencies: ["Articles"], path: "Tests/Generators", swiftSettings: settings)
    ],
    swiftLanguageModes: [.v6]
)
