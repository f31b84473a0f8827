import Articles
import Foundation
import Programs

@testable import Capturing

/// WARC files that a test writes byte by byte.
enum WARCBuilder {
    static let page = "<!doctype html><title>T</title><h1>T</h1><p>Text.</p>"

    /// An answer of HTTP.
    static func answer(_ body: String = page, status: String = "200 OK", fields: String = "") -> String {
        "HTTP/1.1 \(status)\r\nContent-Type: text/html\r\n\(fields)\r\n\(body)"
    }

    /// A record; each part can be given otherwise than it should be.
    static func record(
        _ path: String = "/a", _ block: String = answer(), version: String = "WARC/1.0", type: String = "response",
        date: String = "2026-03-02T09:10:00Z", length: Int? = nil, fields: String = "", lineEnd: String = "\r\n",
        end: String = "\r\n\r\n"
    ) -> [UInt8] {
        let head = """
            \(version)\r\nWARC-Type: \(type)\r\nWARC-Target-URI: https://news.example\(path)\r\nWARC-Date: \(date)\r
            WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-\(path)>\r\n\(fields)\
            Content-Type: application/http; msgtype=response\r\nContent-Length: \(length ?? block.utf8.count)\r\n\r\n
            """
        return Array((head.replacing("\r\n", with: lineEnd) + block + end).utf8)
    }

    /// A record with a text in it replaced.
    static func altered(_ old: String, _ new: String) -> [UInt8] {
        Array(String(decoding: record(), as: UTF8.self).replacing(old, with: new).utf8)
    }

    static func gzipped(_ bytes: [UInt8]) throws -> [UInt8] { try GzipWriter(level: 6).member(bytes) }
}

extension WebArchive {
    /// What is in it: a line for each capture, then one for each damage.
    var listing: String {
        let captures = captures.map { capture in
            do throws(RecordProblem) {
                let answer = try answer(of: capture)
                let what: String =
                    switch answer.content {
                    case .page(let page): "\(page.bytes.count) bytes"
                    case .article: "article"
                    case .gone: "gone"
                    }
                return "\(answer.address?.path ?? "") \(what)"
            } catch {
                return "unreadable: \(error.description)"
            }
        }
        return (captures + damage.shown).map { $0 + "\n" }.joined()
    }

    /// What is in the bytes of a WARC file.
    static func listing(of bytes: [UInt8]) throws -> String {
        let scratch = try Scratch()
        let path = try scratch.write(Data(bytes), to: "a.warc.gz")
        return try WebArchive([path], temporary: scratch.path).listing.replacing(path, with: "")
    }
}
