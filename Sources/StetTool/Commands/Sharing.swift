import Archiving
import Commands
import History

extension StetTool {
    private struct CloneOptions: Sendable {
        var address = ""
        var folder: String?
    }

    static let clone = Command(
        "clone", "copy an archive", CloneOptions(),
        arguments: [
            .operand(
                "<address>", \.address, "a path, or an address of the schemes file, ssh or https", kind: .directory),
            .operand(
                "<dir>", \.folder, "the folder of the copy; the last piece of the address when left out",
                kind: .directory),
        ],
        discussion: """
            The catalog is made anew. An ssh connection uses the keys of the user's agent, and the server must be among the
            user's known hosts. An https connection trusts the certificates of the system, or those in the file that
            GIT_SSL_CAINFO names.
            """,
        examples: [("stet clone ssh://archive.example/srv/news", "copies an archive into the folder news")]
    ).entry { (options, _, output) throws(Failure) in
        let last = options.address.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? "archive"
        let folder = options.folder ?? (last.hasSuffix(".git") ? String(last.dropLast(4)) : last)
        let count = try attempt { () throws(ArchiveError) in
            try Archive.clone(from: options.address, to: folder).catchUp()
        }
        output.write("copied \(EditPhrases.counted(count, "version")) into \(folder)\n")
        return .done
    }

    private struct Options: Sendable {
        var address: String?
        var wait = 60
    }

    static let pull = Command(
        "pull", "take over the new versions of another archive", Options(),
        arguments: [
            .operand(
                "<address>", \.address, "the other archive; the one this was copied from when left out",
                kind: .directory),
            .option(
                "--wait", \.wait, "<seconds>", "how long to wait for other writers at most",
                as: .integer(from: 0, to: 86_400)),
        ],
        discussion: """
            The other archive must hold all versions of this one. Where both have versions that the other has not,
            'stet import <path>' brings those of the other into this one.
            """,
        examples: [
            ("stet pull", "from where this archive was copied"),
            ("stet pull /srv/news", "from an archive on this machine"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archive()
        let count = try attempt { () throws(ArchiveError) in
            try archive.pull(from: options.address, waiting: options.wait)
        }
        output.write("took over \(EditPhrases.counted(count, "version"))\n")
        return .done
    }

    static let push = Command(
        "push", "hand the versions to another archive", Options(),
        arguments: [
            .operand(
                "<address>", \.address, "the other archive; the one this was copied from when left out",
                kind: .directory)
        ],
        discussion: "The other archive must have no version that this one has not.",
        examples: [("stet push ssh://archive.example/srv/news", "to an archive on another machine")]
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archive()
        try attempt { () throws(ArchiveError) in try archive.push(to: options.address) }
        output.write("the other archive holds all versions of this one\n")
        return .done
    }
}
