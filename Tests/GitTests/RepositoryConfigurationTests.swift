import Git
import Testing

@Suite struct RepositoryConfigurationTests {
    @Test(arguments: ["yes", "光明网", " spaces ", "a \"b\" \\c", "# ; =", "two\nlines\tand a tab", ""])
    func valuesStay(value: String) throws {
        let sample = try Sample()
        let repository = try sample.open()
        #expect(try repository.configuration(for: "stet.test") == nil)
        try repository.setConfiguration(value, for: "stet.test")
        #expect(try repository.configuration(for: "stet.test") == value)
        #expect(try sample.git("config stet.test") == value)
        #expect(try sample.open().configuration(for: "core.bare") == "true")
    }

    @Test(arguments: ["", "stet", "stet.a b", "stet.a_b", "stet.a\0b"])
    func refusesKeys(key: String) throws {
        let sample = try Sample()
        let repository = try sample.open()
        #expect(try code { try repository.setConfiguration("x", for: key) } == .invalid)
        #expect(try code { _ = try repository.configuration(for: key) } == .invalid)
    }

    @Test(arguments: [
        ("both", "李伯玺", "li@gmw.cn", "李伯玺 <li@gmw.cn>"),
        ("hostile", "a <b>\n", "<x>", "a  b <x>"),
        ("no name", "", "li@gmw.cn", nil),
    ])
    func defaultSignature(_ name: String, _ user: String, _ email: String, _ expected: String?) throws {
        let sample = try Sample()
        let repository = try sample.open()
        try repository.setConfiguration(user, for: "user.name")
        try repository.setConfiguration(email, for: "user.email")
        let signature = try repository.defaultSignature(seconds: 7, offsetMinutes: 60)
        #expect(signature.map { "\($0.name) <\($0.email)>" } == expected, "\(name)")
        #expect(signature == nil || signature?.seconds == 7 && signature?.offsetMinutes == 60)
    }
}
