// swift-tools-version: 6.3

import PackageDescription

/// A module of Stet.
func stet(_ module: String) -> Target.Dependency {
    .product(name: module, package: "stet")
}

let package = Package(
    name: "embedding",
    dependencies: [
        // In a package of your own: .package(url: "<the address of Stet's repository>", from: "0.1.0")
        .package(name: "stet", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "embedding",
            dependencies: [
                stet("Articles"), stet("Pages"), stet("Archiving"), stet("Diffing"), stet("History"), stet("Rendering"),
            ])
    ]
)
