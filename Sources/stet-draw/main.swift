import Drawing
import StetTool

#if canImport(Glibc)
    import Glibc
#endif

var capabilities = Capabilities()
capabilities.drawCard = { request throws(CapabilityError) in
    do throws(DrawingError) {
        let card = try Card(request.diff, of: request.identity, from: request.old, to: request.new)
        switch request.form {
        case .png: return try card.png()
        case .svg: return try card.svg()
        }
    } catch {
        throw CapabilityError(error.description)
    }
}
exit(StetTool.main(Array(CommandLine.arguments.dropFirst()), capabilities: capabilities))
