import Commands
import Testing

@Suite struct ManualPageTests {
    static let edition = ManualPage.Edition(program: "stet 1.2.3", date: "2026-01-31")
    static let program = ProgramDescription(of: log)

    @Test func `a command's page holds all that help tells`() {
        let page = ManualPage(Self.program.commands[0], of: Self.program, Self.edition)
        #expect(page.name == "stet-log")
        #expect(
            page.text == #"""
                .TH STET\-LOG 1 "2026-01-31" "stet 1.2.3"
                .nh
                .ad l
                .SH NAME
                stet\-log \- show the versions of an article, newest first
                .SH SYNOPSIS
                \fBstet log\fR [\-p] [\-z] [\-\-oneline] [\-\-format\ <format>] [\-n\ <n>] [\-\-since\ <time>] [\-\-grep\ <pattern>]... [\-S\ <text>] [\-\-only\ <parts>]... [\-\-month\ <month>] [\-\-color[=<when>]] [\-\-[no\-]pager] [<article>] [<file>]...
                .SH DESCRIPTION
                Lists the versions of one article, or of all articles, beginning with the newest. Each version is shown with its time of capture and what it changed.
                .PP
                A range is written as two versions with two dots between them:
                .PP
                .nf
                \&    v1..v3    from the first, left out, to the third
                \&    ..v3      up to the third
                .fi
                .PP
                Either side may be missing.
                .SH ARGUMENTS
                .TP
                \fB\fI<article>\fB\fR
                the article; all of them when left out
                .TP
                \fB\fI<file>\fB...\fR
                only the versions that touch these files
                .SH OPTIONS
                .TP
                \fB\-p, \-\-[no\-]patch\fR
                show what each version changed
                .TP
                \fB\-z\fR
                end each version with NUL instead of a line break
                .TP
                \fB\-\-oneline\fR
                the same as \-\-format=oneline
                .TP
                \fB\-\-format \fI<format>\fB\fR
                how to show a version: a preset or a string with placeholders
                .TP
                \fB\-h, \-\-help\fR
                show help: \-h in brief, \-\-help the whole
                .SH CHOOSING VERSIONS
                .TP
                \fB\-\fI<n>\fB, \-n, \-\-max\-count \fI<n>\fB\fR
                show at most <n> versions
                .TP
                \fB\-\-since, \-\-after \fI<time>\fB\fR
                only versions captured after <time>
                .TP
                \fB\-\-grep \fI<pattern>\fB\fR
                only versions whose headline matches; may be repeated
                .TP
                \fB\-S \fI<text>\fB\fR
                only versions that change how often <text> occurs
                .TP
                \fB\-\-only \fI<parts>\fB\fR
                only versions that change one of these (text, credits, counters)
                .TP
                \fB\-\-month \fI<month>\fB\fR
                only versions of a month
                .SH OUTPUT
                .TP
                \fB\-\-color[=\fI<when>\fB]\fR
                when to use colour (auto, always, never)
                .TP
                \fB\-\-[no\-]pager\fR
                whether to page the output
                .SH EXAMPLES
                .TP
                \fBstet log \-3 https://example.org/a\fR
                the last three versions of an article
                .TP
                \fBstet log \-\-only=credits \-\-since 2023\-11\-10\fR
                who was credited anew since a day
                .SH EXIT STATUS
                0 when done, 1 when nothing matched, 129 for wrong usage
                .SH SEE ALSO
                .BR stet (1)

                """#)
    }

    @Test func `a program's page names its commands but the hidden ones`() {
        let page = ManualPage(Self.program, Self.edition)
        #expect(page.name == "stet")
        #expect(
            page.text.contains(
                "\n.SH COMMANDS: READING\n.TP\n\\fBlog\\fR\nshow the versions of an article, newest first\n"))
        #expect(page.text.hasSuffix("\n.SH SEE ALSO\n.BR stet\\-log (1)\n"))
    }

    static let hostile: [(text: String, line: String)] = [
        (".so /etc/passwd", "\\&.so /etc/passwd"), ("'request", "\\(aqrequest"), ("a\\fBb", "a\\efBb"),
        ("李伯玺 𠀀", "\\[u674E]\\[u4F2F]\\[u73BA] \\[u20000]"), ("\"~^`\"", "\\(dq\\(ti\\(ha\\(ga\\(dq"),
    ]

    @Test(arguments: hostile)
    func `no text is taken for a request`(text: String, line: String) {
        let command = Command("x", text, 0, examples: [("x", text)])
        let described = ProgramDescription(of: command)
        let page = ManualPage(described.commands[0], of: described, Self.edition).text
        #expect(page.contains("\\fBx\\fR\n\(line)\n"))
    }

    @Test func `a reference page is CommonMark`() {
        let command = Command(
            "count", "count *all* of <these>", 0, discussion: "First:\n\n    a  b\n\nThen [more].",
            examples: [("stet count 'a|b'", "how many")], exitStatus: "0 done")
        #expect(
            ReferencePage(.command(ProgramDescription(of: command).commands[0])).text == #"""
                # stet count

                Count \*all\* of \<these\>.

                ## Usage

                ```
                stet count
                ```

                ## Description

                First:

                ```
                    a  b
                ```

                Then \[more\].

                ## Options

                - `-h, --help`: show help: -h in brief, --help the whole

                ## Examples

                how many:

                ```
                stet count 'a|b'
                ```

                ## Exit status

                0 done

                """#)
    }
}

extension ProgramDescription {
    /// A program of one command, and one that is hidden.
    fileprivate init<Values>(of command: Command<Values>) {
        let hidden = CommandEntry(forwarding: "secret", "is not shown", hidden: true) { _ in 0 }
        self =
            Program(
                "stet", "tracks how published articles change", 0,
                commands: [CommandGroup("Reading", [CommandEntry(command) { _ in 0 }, hidden])]
            ).description
    }
}
