import Foundation
import Programs
import Testing

@Suite struct LogCommandTests {
    let session: Session

    init() throws {
        session = try Session()
        for sample in ["linjiang-museum", "harbour-ferry"] { try session.commitSample(sample) }
    }

    static let selections: [(arguments: [String], versions: String)] = [
        (["-S1900"], "1@v3"),
        (["-S", "1800"], "1@v3 1@v1"),
        (["-S岑若溪"], "1@v4"),
        (["-S[0-9]+位嘉宾", "--pickaxe-regex"], "1@v1"),
        (["-Snight ferry", "-i", "harbourpost.example"], "2@v1"),
        (["-S nothing of the kind"], ""),
        (["-G[0-9]+位嘉宾"], "1@v3 1@v1"),
        (["-G", "岑.溪"], "1@v4"),
        (["-G19.0", "-F"], ""),
        (["-Gferry", "-i", "--reverse"], "2@v1"),
        (["--author=傅听澜"], "1@v3 1@v2 1@v1"),
        (["--author", "^岑|^傅", "--skip=4"], "1@v2 1@v1"),
        (["--author=傅听澜", "--author=岑", "-n", "1"], "1@v6"),
        (["--author=傅听澜", "-S1900"], "1@v3"),
        (["--kind=number", "content_70215"], "1@v3"),
        (["--kind=number,typo", "content_70215"], "1@v3 1@v2"),
        (["--only=credits", "content_70215"], "1@v4 1@v1"),
        (["--only=links", "linjiang.example"], "1@v5 1@v3 1@v1"),
        (["--ignore=counters,facts,links", "--only=text,counters", "-n3", "*linjiang*"], "1@v6 1@v5 1@v4"),
        (["*harbourpost*", "-2"], "2@v4 2@v3"),
        (["news.linjiang.example", "--since", "2026-03-03T09:00:00+08:00"], "1@v6 1@v5 1@v4"),
        (["content_70215", "v2..v5", "--until", "2026-03-03T09:30:00+08:00"], "1@v4 1@v3"),
        (["content_70215@v2..", "--reverse", "-n2"], "1@v5 1@v6"),
    ]

    @Test(arguments: selections) func `versions are chosen by what they hold and what they change`(
        arguments: [String], versions: String
    ) throws {
        let log = try session.stet(["log", "--format=%(article)@%(version)"] + arguments, input: Data())
        let found = log.stdout.split(separator: "\n").map {
            $0.replacing("news.linjiang.example/2026-03/02/content_70215.htm", with: "1")
                .replacing(
                    "www.harbourpost.example/news/transport/2026/04/14/night-ferry-returns-to-ellery-harbour", with: "2"
                )
        }
        #expect(found.joined(separator: " ") == versions, "\(log.stderr)")
        #expect(log.status == (versions.isEmpty ? 1 : 0))
    }

    static let mistakes: [(arguments: [String], message: String)] = [
        (["-G("], "the pattern '(' cannot be read: missing closing parenthesis, at byte 2"),
        (["-S", ""], "-S needs a text"), (["-Sa", "-Gb"], "-S and -G cannot be used together"),
        (["--kind=colour"], "invalid value 'colour' for '--kind': must be "),
        (["--only=texts"], "did you mean 'text'?"), (["--format=onelin"], "must be one of oneline, short, medium"),
        (["--date=sometimes"], "must be one of iso, iso-strict, short"),
        (["--since", "sometime"], "'sometime' is no time"),
        (["content_70216"], "no article is named 'content_70216'"), (["nowhere.example"], "no article is named"),
        (["*.org"], "no article is named"), (["content_70215", "v9"], "there is no version v9; the last one is v6"),
    ]

    @Test(arguments: mistakes) func `a mistake is told with what would be right`(
        arguments: [String], message: String
    ) throws {
        let log = try session.stet(["log"] + arguments, input: Data())
        #expect(log.stderr.contains(message))
        #expect(log.status >= 128)
        #expect(log.stdout.isEmpty)
    }

    static let forms: [(arguments: [String], text: String)] = [
        (
            ["--format=short", "content_70215@v3", "-1"],
            """
            version v3 ________
            Article:  news.linjiang.example/2026-03/02/content_70215.htm

                临江市航运博物馆新馆开馆 百年码头旧物与市民见面

            """
        ),
        (
            ["--format=full", "content_70215@v4", "-1", "--date=rfc"],
            """
            version v4 ________
            Article:   news.linjiang.example/2026-03/02/content_70215.htm
            Captured:  Tue, 3 Mar 2026 09:30:00 +0800
            Source:    临江新闻网
            Published: 2026-03-02T08:56+08:00
            Credits:   editor 傅听澜 -> 岑若溪
            Credited:  photographer 阮清河, reporter 苏砚秋, reporter 纪闻舟, editor 岑若溪

                临江市航运博物馆新馆开馆 百年码头旧物与市民见面

                text      1 paragraph moved
                credits   1 renamed
                counters  开心 47 -> 96 (+49, 3.2 an hour)
                          难过 2 -> 3 (+1, 0.1 an hour)
                          点赞 231 -> 508 (+277, 18 an hour)
                          飘过 9 -> 17 (+8, 0.5 an hour)

            """
        ),
        (
            ["--format=reference", "content_70215@v2", "-2"],
            """
            ________ (v2 临江市航运博物馆新馆开馆 百年码头旧物与市民见面: 2 paragraphs edited, 4 counters changed, 2026-03-02)
            ________ (v1 临江市航运博物馆新馆开馆 百年码头旧物与市民见面: first version, 2026-03-02)

            """
        ),
        (
            ["--stat", "content_70215@v3", "-1"],
            """
            version v3 ________
            Article:  news.linjiang.example/2026-03/02/content_70215.htm
            Captured: 2026-03-02 18:05:00 +0800

                临江市航运博物馆新馆开馆 百年码头旧物与市民见面

             number   | 2 ++++++++--------
             counters | 4 ~~~~
             links    | 2 ~~
             2 paragraphs edited, 8 characters added(+), 8 characters removed(-), 4 counters changed, 1 link added, 1 removed

            """
        ),
        (
            ["--oneline", "--shortstat", "--only=text", "content_70215@v6", "-1"],
            """
            ________ v6 2026-03-04 08:40 临江市航运博物馆新馆开馆 百年码头旧物与市民见面: 1 paragraph added
             1 paragraph added, 91 characters added(+)

            """
        ),
        (
            ["--oneline", "-p", "--only=credits,links", "content_70215@v4", "-2"],
            """
            ________ v4 2026-03-03 09:30 临江市航运博物馆新馆开馆 百年码头旧物与市民见面: editor renamed
            Credits
              editor: 傅听澜 -> 岑若溪
            ________ v3 2026-03-02 18:05 临江市航运博物馆新馆开馆 百年码头旧物与市民见面: 1 link added, 1 removed
            Links
              推荐阅读: {+渡口夜市将于本周五恢复营业，摊位比去年多出40个。+}
              推荐阅读: [-春季运动会报名启动，今年首次设立轮椅组比赛。-]

            """
        ),
        (
            [
                "--format=%(number) %(captured) +%(inserted) -%(deleted) %(significance): %(edits)%n%(credits)%n%(counters)",
                "--date=short", "content_70215@v4", "-2",
            ],
            """
            4 2026-03-03 +0 -0 major: 1 paragraph moved, editor renamed, 4 counters changed
            阮清河, 苏砚秋, 纪闻舟, 岑若溪
            开心 96, 难过 3, 点赞 508, 飘过 17
            3 2026-03-02 +8 -8 major: 2 paragraphs edited, 4 counters changed, 1 link added, 1 removed
            阮清河, 苏砚秋, 纪闻舟, 傅听澜
            开心 47, 难过 2, 点赞 231, 飘过 9

            """
        ),
    ]

    @Test(arguments: forms.indices) func `a version is shown in the form asked for`(index: Int) throws {
        let (arguments, text) = Self.forms[index]
        let log = try session.stet(["log"] + arguments, input: Data())
        #expect(log.stdout.withoutCommits == text, "\(log.stderr)")
    }
}
