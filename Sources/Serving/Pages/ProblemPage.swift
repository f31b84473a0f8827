import Articles
import Rendering

/// Why a request is not answered, as a page and in the form of RFC 9457.
struct ProblemPage {
    private let problem: Problem

    init(_ problem: Problem) {
        self.problem = problem
    }

    var html: Content {
        SitePage(title: problem.status.phrase).document {
            Element(.header) { Element(.h1) { problem.status.phrase } }
            Element(.p, .class("sentence")) { Element(.bdi) { problem.message } }
            Element(.p) {
                "Go on with the "
                Element(.a, .href(SitePage.Current.latest.place)) { "latest edits" }
                ", or search for an article above."
            }
        }
    }

    var json: Content {
        let form: JSON = [
            "title": .string(problem.status.phrase), "status": .integer(problem.status.rawValue),
            "detail": .string(problem.message),
        ]
        return Content(.problem, form.text(levels: 0) + "\n")
    }
}
