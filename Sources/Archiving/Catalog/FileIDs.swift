import Articles
import Git

/// The names of the objects that hold the files of one version.
struct FileIDs: Hashable, Sendable {
    /// One for each of the text forms, in the order of `SnapshotFiles.names`.
    var forms: [ObjectID]
    var page: ObjectID?
    var pageFormat = Page.Format.html

    /// Files by the names of their objects.
    init(forms: [ObjectID], page: ObjectID? = nil, pageFormat: Page.Format = .html) {
        self.forms = forms
        self.page = page
        self.pageFormat = pageFormat
    }

    /// The files in the folder of a version; nil where one of the text forms is missing.
    init?(folder: Tree) {
        forms = SnapshotFiles.names.compactMap { folder.entry(named: $0.name)?.id }
        guard forms.count == SnapshotFiles.names.count else { return nil }
        for format in Page.Format.allCases {
            guard let entry = folder.entry(named: SnapshotFiles.pageName(format)) else { continue }
            (page, pageFormat) = (entry.id, format)
        }
    }

    /// The entries of the folder.
    var entries: [Tree.Entry] {
        let files = zip(SnapshotFiles.names, forms).map { Tree.Entry(name: $0.name, mode: .blob, id: $1) }
        return files + (page.map { [Tree.Entry(name: SnapshotFiles.pageName(pageFormat), mode: .blob, id: $0)] } ?? [])
    }

    /// All names behind each other, then that of the page with a letter for its format.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity((forms.count + 1) * ObjectID.byteCount + 1)
        for form in forms { form.append(to: &bytes) }
        if let page {
            bytes.append(pageFormat == .html ? 0x68 : 0x74)
            page.append(to: &bytes)
        }
        return bytes
    }

    /// Reads ``bytes``; nil where they are not whole.
    init?(bytes: UnsafeRawBufferPointer) {
        let length = ObjectID.byteCount
        let count = SnapshotFiles.names.count
        guard bytes.count == count * length || bytes.count == (count + 1) * length + 1 else { return nil }
        func id(at start: Int) -> ObjectID? {
            ObjectID(bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<(start + length)]))
        }
        forms = (0..<count).compactMap { id(at: $0 * length) }
        if bytes.count > count * length {
            pageFormat = bytes[count * length] == 0x68 ? .html : .text
            page = id(at: count * length + 1)
        }
    }
}
