import Git
import Programs
import Testing

extension GuideTests {
    @Test func `the guide to Git`() throws {
        let folder = try Scratch().path + "/ferry.git"
        let repository = try Repository.create(bareAt: folder)
        let blob = try repository.writeBlob(Array("The ferry sails at nine.\n".utf8))
        let tree = try repository.writeTree([.init(name: "ferry.txt", mode: .blob, id: blob)])
        let author = Signature(name: "Bea Ray", email: "bea@news.example", seconds: 1_700_000_000, offsetMinutes: 60)
        let commit = try repository.writeCommit(
            tree: tree, parents: [], author: author, committer: author, message: "Ferry\n")
        try repository.updateReference(named: "refs/heads/main", to: commit, expecting: nil, message: "first")
        #expect(try repository.reference(named: "refs/heads/main") == commit)
    }
}
