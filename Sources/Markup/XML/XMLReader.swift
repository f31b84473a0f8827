internal import CXML

/// Reads XML from its beginning to its end, element by element.
///
/// Nothing is loaded from elsewhere, and of entities only XML's own and the characters' numbers are replaced, so that no text
/// can grow; others are left out. What is not well-formed is read as far as sense can be made of it.
public enum XMLReader {
    /// What comes next in a text.
    public enum Event: Hashable, Sendable {
        /// The beginning of an element, with its name without a prefix and the attributes by their names without prefixes.
        case start(name: String, attributes: [String: String])
        /// A piece of text.
        case text(String)
        /// The end of the element that was begun last.
        case end
    }

    /// The longest text that is read, in bytes.
    public static let maximumLength = 1 << 26

    /// Reads a text in the encoding that it declares, and tells each event in its order.
    ///
    /// Takes time in proportion to the text, and memory for its deepest element alone.
    public static func read(_ text: [UInt8], _ take: (Event) -> Void) throws(MarkupError) {
        guard text.count <= maximumLength else { throw .tooLong(bytes: text.count) }
        cxml_silence()
        let isRead = withoutActuallyEscaping(take) { take in
            let listener = Listener(take)
            return withExtendedLifetime(listener) {
                text.withUnsafeBytes { bytes in
                    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                    guard let context = xmlCreateMemoryParserCtxt(start, Int32(bytes.count)) else {
                        return bytes.isEmpty
                    }
                    defer { xmlFreeParserCtxt(context) }
                    let options = XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue
                    xmlCtxtUseOptions(context, Int32(options | XML_PARSE_NOWARNING.rawValue))
                    context.pointee.sax.pointee = handler()
                    context.pointee.userData = Unmanaged.passUnretained(listener).toOpaque()
                    xmlParseDocument(context)
                    return true
                }
            }
        }
        if !isRead { throw .noMemory }
    }

    /// What libxml2 calls while it reads; whatever is not set is passed over, the declarations of entities too.
    private static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = cxml_sax2
        handler.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            guard let context, let name else { return }
            let pairs = XMLReader.pairs(attributes, Int(count))
            Listener.of(context).take(.start(name: XMLReader.string(name), attributes: pairs))
        }
        handler.endElementNs = { context, _, _, _ in
            guard let context else { return }
            Listener.of(context).take(.end)
        }
        handler.characters = { context, text, count in
            guard let context, let text else { return }
            Listener.of(context).take(.text(XMLReader.string(text, Int(count))))
        }
        handler.cdataBlock = handler.characters
        handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
        return handler
    }

    /// libxml2's attributes are rows of five: name, prefix, namespace, where the value begins, and where it ends.
    private static func pairs(
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
    ) -> [String: String] {
        var pairs: [String: String] = [:]
        for index in 0..<count {
            guard let row = attributes?.advanced(by: index * 5), let name = row[0], let start = row[3], let end = row[4]
            else { continue }
            pairs[string(name)] = string(start, end - start)
        }
        return pairs
    }

    private static func string(_ text: UnsafePointer<xmlChar>) -> String { String(cString: text) }

    private static func string(_ text: UnsafePointer<xmlChar>, _ count: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
    }

    /// What libxml2 hands back to the handler.
    private final class Listener {
        let take: (Event) -> Void

        init(_ take: @escaping (Event) -> Void) {
            self.take = take
        }

        static func of(_ context: UnsafeMutableRawPointer) -> Listener {
            Unmanaged<Listener>.fromOpaque(context).takeUnretainedValue()
        }
    }
}
