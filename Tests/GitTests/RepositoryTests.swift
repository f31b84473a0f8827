import Foundation
import Git
import Programs
import Testing

@Suite struct RepositoryTests {
    @Test func createsWhatGitReads() throws {
        let sample = try Sample()
        #expect(try sample.open().path == sample.path + "/")
        #expect(try sample.git("rev-parse --is-bare-repository") == "true")
        #expect(try sample.git("symbolic-ref HEAD") == "refs/heads/main")
        let path = sample.folder + "/a/新闻/repo"
        _ = try Repository.create(bareAt: path, initialBranch: "存档")
        #expect(try run("git", "-C", path, "symbolic-ref", "HEAD").stdout == "refs/heads/存档\n")
    }

    @Test(arguments: ["", "..", "a b", "a\0b", "a.lock", "-~^:", "/"])
    func createRefusesNamesOfBranches(name: String) throws {
        let sample = try Sample()
        let path = sample.folder + "/other"
        #expect(try code { _ = try Repository.create(bareAt: path, initialBranch: name) } == .invalid)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func createLeavesARepositoryAlone() throws {
        let sample = try Sample()
        let id = try sample.open().writeSampleCommit("v1")
        #expect(try code { _ = try Repository.create(bareAt: sample.path) } == .exists)
        #expect(try sample.open().contains(id))
    }

    @Test func createInAFile() throws {
        let sample = try Sample()
        #expect(try code { _ = try Repository.create(bareAt: sample.path + "/HEAD/x") } == .exists)
    }

    @Test func openSearchesNowhereElse() throws {
        let sample = try Sample()
        for path in ["", "/refs", "/HEAD", "/missing"] {
            let folder = path.isEmpty ? sample.folder : sample.path + path
            #expect(try code { _ = try Repository.open(at: folder) } == .notRepository, "\(folder)")
        }
        #expect(try code { _ = try Repository.open(at: sample.path + "\0x") } == .invalid)
        #expect(try run("git", "init", "-q", sample.folder + "/work").status == 0)
        #expect(try code { _ = try Repository.open(at: sample.folder + "/work") } == .notRepository)
        #expect(try Repository.open(at: sample.folder + "/work/.git").path == sample.folder + "/work/.git/")
    }

    @Test func openDoesNotAskForTheOwner() throws {
        let sample = try Sample()
        // Only root may give a file away; for others the folder stays their own.
        _ = try run("chown", "-R", "65534", sample.path)
        #expect(try sample.open().reference(named: "HEAD") == nil)
    }
}
