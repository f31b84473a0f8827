import Foundation
import Programs
import Testing

@Suite struct BlameCommandTests {
    let session: Session

    init() throws {
        session = try Session()
        try session.commitSample("linjiang-museum")
    }

    static let cases: [(arguments: [String], rows: String)] = [
        (
            [],
            """
            v3 开馆仪式于上午9时30分举行，来自省内外文博机构、航运企业和沿江社区的1900位嘉宾到场参观。
            v2 每个单元都设有可以动手操作的装置，观众可以学打水手结，也可以试着拉响一支旧汽笛。
            v3 展品中有1427件来自市民捐赠。
            v2 开馆首日，导览程序共被使用5300多次，馆方表示将根据反馈分批补充讲解内容。
            v6 开馆首周，馆方每天下午安排两场志愿者导览，每场限25人。
            v6 志愿者中有17位是退休船员，他们会讲自己跑船时的经历。
            v6 3月3日下午的第一场导览结束后，不少观众留下来，请他们辨认家里的老照片。
            """
        ),
        (
            ["v2"],
            """
            v2 每个单元都设有可以动手操作的装置，观众可以学打水手结，也可以试着拉响一支旧汽笛。
            v2 开馆首日，导览程序共被使用5300多次，馆方表示将根据反馈分批补充讲解内容。
            """
        ),
        (
            ["@~3", "--characters"],
            """
            v3 1900
            v2 结
            v3 1427
            v2 分批补充讲解
            """
        ),
    ]

    @Test(arguments: cases) func `what the first version did not bring is told`(
        arguments: [String], rows: String
    ) throws {
        let blame = try session.stet(["blame", "content_70215"] + arguments, input: Data()).stdout
        let later = blame.split(separator: "\n").filter { !$0.hasPrefix("v1 ") }
        let told = later.map { row in
            let columns = row.split(separator: "  ", maxSplits: 4)
            return "\(columns[0]) \(columns[4])"
        }
        #expect(told.joined(separator: "\n") == rows)
    }

    @Test func `a row tells version, commit, time and names`() throws {
        let first = try session.stet("blame", "content_70215@v4", "--by=word").stdout.split(separator: "\n").first
        #expect(
            first.map { String($0).withoutCommits }
                == "v1  ________  2026-03-02 09:10  苏砚秋, 纪闻舟, 傅听澜  临江市航运博物馆新馆开馆 百年码头旧物与市民见面")
    }

    @Test func `JSON names the form, and a version that is not there is an error`() throws {
        let json = try session.stet("blame", "content_70215", "--json").bytes
        let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(object["schema"] as? String == "stet.blame/1")
        #expect((object["passages"] as? [[String: Any]])?.last?["text"] as? String == "(记者 苏砚秋 纪闻舟)")
        let missing = try session.stet("blame", "content_70215", "v9")
        #expect(missing.stderr == "stet: there is no version v9; the last one is v6\n")
        #expect(missing.status == 128)
    }
}
