import Articles
import Commands
import Diffing
import History

/// The options that draw an edit as a picture.
struct CardOptions: Sendable {
    var png: String?
    var svg: String?

    static let group = ArgumentGroup<CardOptions>(
        "Drawing",
        [
            .option(
                "--png", \.png, "<file>", "draw the edit as a picture to share, 1200 by 630; - is standard output",
                kind: .file),
            .option("--svg", \.svg, "<file>", "the same as SVG", kind: .file),
        ])

    /// Whether any picture is wanted.
    var areGiven: Bool { png != nil || svg != nil }

    /// Draws an edit into the files that the options name; to be called where there are any.
    func write(
        _ diff: ArticleDiff, of identity: ArticleIdentity? = nil, from old: History.Version? = nil,
        to new: History.Version? = nil, _ tool: Tool, _ output: inout Output
    ) throws(Failure) {
        guard let draw = tool.capabilities.drawCard else { throw tool.handOver(to: .draw) }
        for (file, form) in [(png, CardRequest.Form.png), (svg, .svg)] {
            guard let file else { continue }
            let request = CardRequest(diff: diff, identity: identity, old: old, new: new, form: form)
            let bytes: [UInt8]
            do throws(CapabilityError) { bytes = try draw(request) } catch { throw Failure(error.message) }
            try OutputFile(file, of: "a picture").write(bytes, &output)
        }
    }
}
