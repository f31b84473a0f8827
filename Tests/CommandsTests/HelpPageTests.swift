import Commands
import Testing

@Suite struct HelpPageTests {
    static func logPage(_ form: HelpForm, width: Int) -> String {
        var command = log.description
        command.path = "stet log"
        return HelpPage(form, .command(command)).text(width: width)
    }

    @Test func showsACommandInBrief() {
        let expected = """
            usage: stet log [-p] [-z] [--oneline] [--format <format>] [-n <n>]
                            [--since <time>] [--grep <pattern>]... [-S <text>]
                            [--only <parts>]... [--month <month>] [--color[=<when>]]
                            [--[no-]pager] [<article>] [<file>]...

                <article>             the article; all of them when left out
                <file>...             only the versions that touch these files
                -p, --[no-]patch      show what each version changed
                -z                    end each version with NUL instead of a line break
                --oneline             the same as --format=oneline
                --format <format>     how to show a version: a preset or a string with
                                      placeholders

            Choosing versions
                -<n>, -n, --max-count <n>
                                      show at most <n> versions
                --since, --after <time>
                                      only versions captured after <time>
                --grep <pattern>      only versions whose headline matches; may be repeated
                -S <text>             only versions that change how often <text> occurs
                --only <parts>        only versions that change one of these (text, credits,
                                      counters)
                --month <month>       only versions of a month

            Output
                --color[=<when>]      when to use colour (auto, always, never)
                --[no-]pager          whether to page the output

            """
        #expect(Self.logPage(.short, width: 80) == expected)
    }

    @Test func showsACommandWhole() {
        let expected = """
            stet log - show the versions of an article, newest first

            Usage
                stet log [-p] [-z] [--oneline] [--format <format>] [-n <n>] [--since <time>]
                         [--grep <pattern>]... [-S <text>] [--only <parts>]...
                         [--month <month>] [--color[=<when>]] [--[no-]pager] [<article>]
                         [<file>]...

            Description
                Lists the versions of one article, or of all articles, beginning with the
                newest. Each version is shown with its time of capture and what it changed.

                A range is written as two versions with two dots between them:

                    v1..v3    from the first, left out, to the third
                    ..v3      up to the third

                Either side may be missing.

            Arguments
                <article>             the article; all of them when left out
                <file>...             only the versions that touch these files

            Options
                -p, --[no-]patch      show what each version changed
                -z                    end each version with NUL instead of a line break
                --oneline             the same as --format=oneline
                --format <format>     how to show a version: a preset or a string with
                                      placeholders
                -h, --help            show help: -h in brief, --help the whole

            Choosing versions
                -<n>, -n, --max-count <n>
                                      show at most <n> versions
                --since, --after <time>
                                      only versions captured after <time>
                --grep <pattern>      only versions whose headline matches; may be repeated
                -S <text>             only versions that change how often <text> occurs
                --only <parts>        only versions that change one of these (text, credits,
                                      counters)
                --month <month>       only versions of a month

            Output
                --color[=<when>]      when to use colour (auto, always, never)
                --[no-]pager          whether to page the output

            Examples
                stet log -3 https://example.org/a
                    the last three versions of an article

                stet log --only=credits --since 2023-11-10
                    who was credited anew since a day

            Exit status
                0 when done, 1 when nothing matched, 129 for wrong usage

            """
        #expect(Self.logPage(.long, width: 80) == expected)
    }

    @Test(arguments: [40, 39, 0, -1, .min])
    func isNeverNarrowerThan40(_ width: Int) {
        let expected = """
            usage: brief [-q] [--color[=<when>]]
                         [--[no-]pager]

                -q

            Output
                --color[=<when>]
                    when to use colour (auto,
                    always, never)
                --[no-]pager
                    whether to page the output

            """
        let brief = Command(
            "brief", "do little", OutputOptions(), arguments: [.flag("-q", \.usesPager, "")], groups: [outputGroup])
        #expect(HelpPage(.short, .command(brief.description)).text(width: width) == expected)
    }

    @Test func showsAProgramInBrief() {
        let expected = """
            usage: stet [-C <dir>] [--archive <path>] [--version] <command> [<argument>]...

            Keeping pages
                fetch             fetch pages and commit them

            Reading the history
                log               show the versions of an article, newest first

            Options
                -C <dir>          run as if started in <dir>
                --archive <path>  the archive to work on
                --version         show the version

            """
        #expect(HelpPage(.short, .program(stet.description)).text() == expected)
    }

    @Test func showsAProgramWhole() {
        let expected = """
            stet - keep what a page said, and say what was changed

            Usage
                stet [-C <dir>] [--archive <path>] [--version] <command>
                     [<argument>]...

            Keeping pages
                fetch           fetch pages and commit them

            Reading the history
                log             show the versions of an article, newest
                                first

            Options
                -C <dir>        run as if started in <dir>
                --archive <path>
                                the archive to work on
                --version       show the version
                -h, --help      show help: -h in brief, --help the whole

            Description
                'stet help <command>' explains a command.

            Exit status
                0 when done, 128 for a failure, 129 for wrong usage

            """
        #expect(HelpPage(.long, .program(stet.description)).text(width: 60) == expected)
    }
}
