import Archiving
import FoundationEssentials
import Pages

/// Where rules for sites come from, the places that go before others first.
struct SiteRulePlaces {
    /// One place with its rule files.
    struct Place {
        var kind: Kind
        /// The folder that the files are in; nil where they are in none.
        var folder: String?
        var files: [SiteRules.File]
    }

    /// The kinds of places, in their order.
    enum Kind: String, CaseIterable {
        case archive, user, shipped
    }

    private(set) var places: [Place] = []

    /// So many files of one folder are read.
    private static let mostFiles = 4096

    /// Reads the rule files of the archive, where there is one, and of the user.
    init(_ tool: Tool) throws(Failure) {
        places.append(Place(kind: .archive, files: try Self.archived(tool)))
        if let folder = Self.userFolder(tool.environment) {
            places.append(Place(kind: .user, folder: folder, files: try Self.files(in: folder)))
        }
        places.append(Place(kind: .shipped, files: SiteRules.shippedFiles))
    }

    /// The rules of all places.
    func rules() throws(Failure) -> SiteRules {
        var rules = SiteRules.none
        for place in places {
            do throws(SiteRuleError) {
                rules = rules.followed(by: try SiteRules(place.files))
            } catch {
                throw Failure(error.description)
            }
        }
        return rules
    }

    /// The place of a file.
    func place(of file: SiteRules.File) -> Place? { places.first { $0.files.contains(file) } }

    private static func archived(_ tool: Tool) throws(Failure) -> [SiteRules.File] {
        // A command that needs the archive says itself what is wrong with it.
        guard let archive = try? tool.archive() else { return [] }
        let files = try attempt { () throws(ArchiveError) in try archive.siteRules() }
        return files.filter { SiteRules.isFileName($0.name) }.map { .init(name: $0.name, content: $0.content) }
    }

    /// `stet/sites` in the folder for the user's settings, by the XDG Base Directory Specification.
    private static func userFolder(_ environment: [String: String]) -> String? {
        if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder + "/stet/sites" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.config/stet/sites"
    }

    private static func files(in folder: String) throws(Failure) -> [SiteRules.File] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
        let rules = names.filter(SiteRules.isFileName).sorted()
        guard rules.count <= mostFiles else {
            throw Failure("'\(folder)' holds \(rules.count) rule files; at most \(mostFiles) are read, move some away")
        }
        var files: [SiteRules.File] = []
        for name in rules { files.append(.init(name: name, content: try InputFile("\(folder)/\(name)").bytes)) }
        return files
    }
}

extension Tool {
    /// The rules for sites: the archive's, the user's, those that come with Stet.
    func siteRules() throws(Failure) -> SiteRules { try SiteRulePlaces(self).rules() }
}
