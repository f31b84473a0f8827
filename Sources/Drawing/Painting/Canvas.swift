import CPango

/// A surface of cairo's to draw on; positions and sizes are in pixels.
struct Canvas: ~Copyable {
    private let surface: OpaquePointer
    let context: OpaquePointer
    /// Receives the bytes of a surface that writes while it is drawn on.
    private let sink: ByteSink

    /// The forms that a canvas is turned into.
    enum Form {
        case png, svg
    }

    /// A canvas of one colour.
    init(width: Int, height: Int, form: Form, ground: Color) throws(DrawingError) {
        let sink = ByteSink()
        let made =
            switch form {
            case .png: cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
            case .svg:
                cairo_svg_surface_create_for_stream(
                    ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), Double(width), Double(height))
            }
        // What cairo cannot make is an object that says why.
        guard let made, let context = cairo_create(made) else { throw DrawingError("no memory") }
        do {
            try Self.check(cairo_status(context))
        } catch {
            cairo_destroy(context)
            cairo_surface_destroy(made)
            throw error
        }
        self.sink = sink
        self.surface = made
        self.context = context
        setColor(ground)
        cairo_paint(context)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Fills a rectangle.
    func fill(x: Double, y: Double, width: Double, height: Double, _ color: Color) {
        setColor(color)
        cairo_rectangle(context, x, y, width, height)
        cairo_fill(context)
    }

    /// Draws a text whose upper left corner is at a point.
    func draw(_ layout: borrowing TextLayout, x: Double, y: Double, _ color: Color) {
        setColor(color)
        cairo_move_to(context, x, y)
        layout.show(on: context)
    }

    private func setColor(_ color: Color) {
        cairo_set_source_rgb(context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    }

    /// The picture as a PNG file.
    func png() throws(DrawingError) -> [UInt8] {
        let sink = ByteSink()
        try Self.check(
            cairo_surface_write_to_png_stream(surface, ByteSink.write, Unmanaged.passUnretained(sink).toOpaque()))
        return sink.bytes
    }

    /// The picture as an SVG file; nothing can be drawn afterwards.
    func svg() throws(DrawingError) -> [UInt8] {
        cairo_surface_finish(surface)
        try Self.check(cairo_surface_status(surface))
        return sink.bytes
    }

    private static func check(_ status: cairo_status_t) throws(DrawingError) {
        guard status == CAIRO_STATUS_SUCCESS else {
            throw DrawingError(String(cString: cairo_status_to_string(status)))
        }
    }
}

/// Gathers the bytes that cairo writes.
private final class ByteSink {
    var bytes: [UInt8] = []

    static let write: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32) -> cairo_status_t = {
        sink, bytes, count in
        guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
        let gathered = Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue()
        gathered.bytes += UnsafeBufferPointer(start: bytes, count: Int(count))
        return CAIRO_STATUS_SUCCESS
    }
}
