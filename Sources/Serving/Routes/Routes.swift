/// The addresses of the site.
enum Routes {
    /// All routes; of two that fit, the first answers.
    static let all: [Route] = api + pages + articlePages
}
