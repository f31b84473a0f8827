// swift-tools-version: 6.3

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A module with its tests, which stand under its name in `Tests`.
struct Module {
    var name: String
    /// The modules it may import, and does.
    var imports: [String] = []
    /// What its tests import besides the module and its own imports.
    var testImports: [String] = []
    /// Folders of files beside its tests that they read.
    var testData: [String] = []

    var targets: [Target] {
        [
            .target(name: name, dependencies: Self.dependencies(imports), swiftSettings: settings),
            .testTarget(
                name: name + "Tests", dependencies: Self.dependencies([name] + imports + testImports),
                exclude: testData, swiftSettings: settings),
        ]
    }

    static func dependencies(_ names: [String]) -> [Target.Dependency] {
        names.map { .init(stringLiteral: $0) }
    }
}

let modules = [
    Module(name: "Articles", testImports: ["Generators"]),
    Module(name: "Segmentation", imports: ["CICU"]),
    Module(name: "Markup", imports: ["CGumbo", "CXML", "CICU"], testImports: ["Programs"]),
    Module(name: "Hashing", imports: ["CNettle"], testImports: ["Programs"]),
    Module(name: "Git", imports: ["CDeflate", "CGit2", "CZlib", "Hashing"], testImports: ["Programs"]),
    Module(name: "Patterns", imports: ["CPCRE"], testImports: ["Programs"]),
    Module(name: "SQLite", imports: ["CSQLite"], testImports: ["Programs"]),
    Module(name: "Commands"),
    Module(name: "Diffing", imports: ["Articles", "Segmentation"], testImports: ["Generators"]),
    Module(
        name: "History", imports: ["Articles", "Diffing", "Patterns"], testImports: ["Generators", "Segmentation"]),
    Module(name: "Pages", imports: ["Articles", "Markup"], testImports: ["Programs"], testData: ["Fuzzed"]),
    Module(
        name: "Archiving", imports: ["Articles", "Diffing", "Git", "Hashing", "History", "Patterns", "SQLite"],
        testImports: ["Generators", "Programs"]),
    Module(
        name: "Capturing",
        imports: ["Articles", "CBrotli", "CCurl", "CZip", "CZlib", "CZstd", "Hashing", "Markup"],
        testImports: ["Programs"], testData: ["Archives", "Servers"]),
    Module(
        name: "Rendering", imports: ["Articles", "Diffing", "History"], testImports: ["Generators", "Programs"],
        testData: ["Atom"]),
    Module(
        name: "Drawing", imports: ["Articles", "Diffing", "History", "Segmentation", "CPango"],
        testImports: ["Generators", "Programs"]),
    Module(
        name: "Serving",
        imports: [
            "Articles", "Archiving", "CMicroHTTPD", "CZlib", "Diffing", "Drawing", "History", "Rendering",
            "Segmentation",
        ],
        testImports: ["Browser", "Programs"], testData: ["Clients"]),
    Module(
        name: "StetTool",
        imports: [
            "Articles", "Segmentation", "Commands", "Pages", "Diffing", "History", "Archiving", "Patterns", "Rendering",
        ],
        testImports: ["Browser", "Programs", "stet", "stet-draw", "stet-fetch", "stet-serve"],
        testData: ["Servers", "WebArchives"]),
]

let libraries: [Target] = [
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CGit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CICU", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    // SwiftPM warns of the flag -pthread that pangocairo.pc asks for; Swift links with threads anyway.
    .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CPCRE", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
]

let testSupport: [Target] = [
    .target(
        name: "Browser", dependencies: ["Programs"], path: "Tests/Browser", exclude: ["browser.py"],
        swiftSettings: settings),
    .target(name: "Generators", dependencies: ["Articles"], path: "Tests/Generators", swiftSettings: settings),
    .target(
        name: "Programs", path: "Tests/Programs",
        exclude: ["end-with-tests", "interrupt-in-terminal", "type-in-shell", "validate-json"],
        swiftSettings: settings),
    .testTarget(name: "HouseTests", dependencies: ["Programs"], swiftSettings: settings),
    .testTarget(
        name: "GuideTests", dependencies: Module.dependencies(modules.map(\.name) + ["Programs"]),
        swiftSettings: settings),
]

let executables: [Target] = [
    .executableTarget(name: "stet", dependencies: ["StetTool"], swiftSettings: settings),
    .executableTarget(name: "stet-draw", dependencies: ["StetTool", "Drawing"], swiftSettings: settings),
    .executableTarget(
        name: "stet-fetch", dependencies: ["Archiving", "Articles", "Capturing", "StetTool"], swiftSettings: settings),
    .executableTarget(name: "stet-serve", dependencies: ["StetTool", "Serving"], swiftSettings: settings),
]

let package = Package(
    name: "stet",
    products: modules.map { .library(name: $0.name, targets: [$0.name]) } + [
        .executable(name: "stet", targets: ["stet"]),
        .executable(name: "stet-draw", targets: ["stet-draw"]),
        .executable(name: "stet-fetch", targets: ["stet-fetch"]),
        .executable(name: "stet-serve", targets: ["stet-serve"]),
    ],
    targets: libraries + modules.flatMap(\.targets) + executables + testSupport,
    swiftLanguageModes: [.v6]
)
