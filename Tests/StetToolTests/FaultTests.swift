import Foundation
import Programs
import Testing

/// Writers that are killed, or told that the disk is full, at every call of the system in turn.
///
/// `strace` counts the calls and makes one of them fail, so that no moment is left to chance.
@Suite struct FaultTests {
    /// What may befall a process, in the words of `strace --inject`.
    enum Fault: String, CaseIterable {
        case kill = "openat,mkdir,write,pwrite64,fsync,fdatasync,rename,link,unlink,ftruncate:signal=KILL:when=N"
        case fullDisk = "write,pwrite64,ftruncate,fallocate:error=ENOSPC:when=N+"
        case failingDisk = "fsync,fdatasync:error=EIO:when=N+"

        /// At which calls it befalls the process: every one would take minutes where there are many.
        var step: Int { self == .kill ? 7 : 3 }
    }

    private func stet(
        _ session: Session, _ fault: Fault, at call: Int, _ arguments: String...
    ) throws -> ProgramOutput {
        let injection = fault.rawValue.replacing("=N", with: "=\(call)")
        let calls = fault.rawValue.prefix { $0 != ":" }
        return try session.run(
            [
                "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(calls)", "-e", "inject=\(injection)",
                Places.stet,
            ]
                + arguments)
    }

    /// Tries a command with a fault at later and later calls, until it is done before the fault comes.
    ///
    /// - Parameter check: is given the output of each attempt.
    private func everyCall(
        _ fault: Fault, from first: Int, _ attempt: (Int) throws -> ProgramOutput,
        check: (ProgramOutput) throws -> Void
    ) throws {
        var call = first
        while true {
            let output = try attempt(call)
            try check(output)
            if output.status == 0 { break }
            if fault != .kill { #expect(output.status == 128) }
            // On the disk that is full in the test, the message has no room either.
            if fault == .failingDisk {
                #expect(output.stderr.hasPrefix("stet: ") && output.stderr.split(separator: "\n").count == 1)
            }
            call += fault.step
        }
        #expect(call > first)
    }

    /// The calls at the beginning that only load libraries are passed over.
    private static let firstOpening = 100

    @Test(arguments: Fault.allCases, 1...3) func `an archive that was half made is finished`(
        fault: Fault, start: Int
    ) throws {
        let session = try Session()
        let first = fault == .kill ? Self.firstOpening + start * 2 : start
        var made = 0
        try everyCall(fault, from: first) { call in
            made += 1
            return try stet(session, fault, at: call, "init", "new-\(made)")
        } check: { output in
            let path = session.scratch.path + "/new-\(made)"
            let again = try session.stet("init", path)
            #expect(again.stdout.hasSuffix(" \(path)\n"), "\(again.stderr)")
            let page = try session.scratch.write(FailureTests.page, to: "page.txt")
            #expect(try session.stet("--archive", path, "commit", "--name", "a", page).stdout.hasPrefix("v1 "))
            #expect(try run("git", "-C", path, "fsck", "--strict").status == 0)
        }
    }

    @Test(arguments: Fault.allCases, 1...3) func `a commit that was half made is gone, or there as it was told`(
        fault: Fault, start: Int
    ) throws {
        let session = try Session()
        let page = try session.scratch.write(FailureTests.page, to: "page.txt")
        var told: Set<String> = []
        var number = 0
        let first = fault == .kill ? Self.firstOpening + start * 2 : start
        try everyCall(fault, from: first) { call in
            number += 1
            return try stet(session, fault, at: call, "commit", "--name", "\(number)", page)
        } check: { output in
            told.formUnion(
                output.stdout.split(separator: "\n").compactMap { $0.split(separator: " ").dropFirst().first }.map(
                    String.init))
            let again = try session.stet("commit", "--name", "\(number)", page)
            #expect(again.status == 0, "\(again.stderr)")
            let fsck = try run("git", "-C", session.archive, "fsck", "--strict", "--no-dangling")
            #expect(fsck.stdout + fsck.stderr == "")
            let commits = try run("git", "-C", session.archive, "rev-list", "main").stdout.split(separator: "\n")
            #expect(told.isSubset(of: commits.map { String($0.prefix(8)) }))
        }
        #expect(try session.stet("verify").stdout == "whole: \(number) versions\n")
        let left = try FileManager.default.contentsOfDirectory(atPath: session.archive + "/objects/pack")
        #expect(left.allSatisfy { !$0.hasPrefix("tmp_") }, "\(left)")
    }
}
