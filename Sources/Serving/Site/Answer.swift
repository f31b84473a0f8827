import Rendering

/// What a route makes of a request, before it is known whether the client has it already.
enum Answer {
    /// A page that follows from some commits; it is made only where neither the client nor the cache has it.
    case page(Validator, make: () throws(Problem) -> Content)
    /// The page is found elsewhere on the site.
    case redirect(Hyperlink)
}
