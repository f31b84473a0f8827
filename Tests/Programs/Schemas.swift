import Foundation

/// The JSON Schemas of the forms that Stet writes.
public enum Schemas {
    /// The folder that holds them, below the top of the package.
    public static let folder = "Sources/Rendering/Rendering.docc/Schemas"

    /// Their names, sorted: `article-1.schema.json`.
    public static var names: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: Places.package + "/" + folder).sorted()
        }
    }

    /// What is wrong with some documents by the schemas of their forms, a line for each mistake; empty where all is well.
    ///
    /// Each document stands on one line. They are judged by Python's `jsonschema`, in one process.
    public static func mistakes(in documents: [String]) throws -> String {
        let judge = Places.package + "/Tests/Programs/validate-json"
        let input = Data((documents.joined(separator: "\n") + "\n").utf8)
        let output = try run([judge, Places.package + "/" + folder], input: input)
        return output.stdout + output.stderr
    }
}
