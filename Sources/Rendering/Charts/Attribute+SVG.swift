extension Attribute {
    static func viewBox(_ width: Double, _ height: Double) -> Attribute {
        Attribute("viewBox", "0 0 \(number(width)) \(number(height))")
    }

    static func width(_ width: Double) -> Attribute { Attribute("width", number(width)) }
    static func height(_ height: Double) -> Attribute { Attribute("height", number(height)) }
    static func x(_ x: Double) -> Attribute { Attribute("x", number(x)) }
    static func y(_ y: Double) -> Attribute { Attribute("y", number(y)) }
    static func x1(_ x: Double) -> Attribute { Attribute("x1", number(x)) }
    static func y1(_ y: Double) -> Attribute { Attribute("y1", number(y)) }
    static func x2(_ x: Double) -> Attribute { Attribute("x2", number(x)) }
    static func y2(_ y: Double) -> Attribute { Attribute("y2", number(y)) }
    static func cx(_ x: Double) -> Attribute { Attribute("cx", number(x)) }
    static func cy(_ y: Double) -> Attribute { Attribute("cy", number(y)) }
    static func radius(_ radius: Double) -> Attribute { Attribute("r", number(radius)) }
    static func anchor(_ anchor: String) -> Attribute { Attribute("text-anchor", anchor) }
    static func path(_ path: String) -> Attribute { Attribute("d", path) }

    /// The namespace of an SVG document that stands alone.
    static let svgNamespace = Attribute("xmlns", "http://www.w3.org/2000/svg")

    static func xmlLanguage(_ tag: String) -> Attribute { Attribute("xml:lang", tag) }

    /// A length to a tenth of a pixel.
    static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return Int(exactly: tenths).map(String.init) ?? String(tenths)
    }
}
