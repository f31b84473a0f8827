extension SamplesTests {
    static let ferry = """
        headline: Night ferry returns to Ellery Harbour after four years
        subheadline: The late boat to Skarra Island starts in June, with money from the town council and a cheaper fare for islanders
        section: News / Transport
        published: 2026-04-14T07:30
        paragraph: The night ferry ...0 April.
        figure: The Morning Tern...Pictures
        paragraph: The service will...eplaced.
        paragraph: Skarra has 1,150...ach way.
        paragraph: “I have slept in...s back.”
        heading: What the timetable looks like
        paragraph: Boats will run o...e times:
        item: Wednesday, Thursday and Sunday: 10.30pm
        item: Friday: 10.30pm and 11.55pm
        item: Saturday: 11.55pm
        paragraph: A single fare fo...ch 2027.
        paragraph: The town council... budget.
        paragraph: He added that th... winter.
        paragraph: Not everyone is ...g lanes.
        paragraph: Ellery Line said...erminal.
        author: Nora Whitlock 'By Nora Whitlock and Idris Penhale'
        author: Idris Penhale 'By Nora Whitlock and Idris Penhale'
        photographer: Tamsin Crewe (Quayside Pictures) 'Photo: Tamsin Crewe/Quayside Pictures'
        editor: Gwen Tallis 'Edited by Gwen Tallis'
        counter: views (views) 1204 '1,204'
        counter: comments (comments) 37 '37'
        counter: shares (shares) 58 '58'
        link in More on this story: Skarra clinic to keep its evening nurse for another year @ 2026-04-09
        link in More on this story: Quay 3 closes for a week while new fenders are fitted @ 2026-04-02
        link in More on this story: How the last night boat was lost @ 2022-09-18
        link in Most read: Bakery on Chandler Street changes hands after 61 years
        link in Most read: Seals move the sailing club’s spring regatta
        link in Most read: Tide tables for the week
        """

    static let ferryVersions = [
        Version(file: "harbour-ferry/v1", changes: []),
        Version(
            file: "harbour-ferry/v2",
            changes: [
                ("counter: views (views) 1204 '1,204'", "counter: views (views) 5870 '5,870'"),
                ("counter: comments (comments) 37 '37'", "counter: comments (comments) 112 '112'"),
                ("counter: shares (shares) 58 '58'", "counter: shares (shares) 241 '241'"),
                ("published: 2026-04-14T07:30", "published: 2026-04-14T07:30\nmodified: 2026-04-14T12:45"),
                (
                    "paragraph: Ellery Line said...erminal.",
                    "paragraph: Ellery Line said...erminal.\nparagraph: Correction, 14 A...ies 420."
                ),
            ]),
        Version(
            file: "harbour-ferry/v3",
            changes: [
                (
                    "paragraph: The town council... budget.\nparagraph: He added that th... winter.",
                    "paragraph: The town council... winter."
                ),
                ("modified: 2026-04-14T12:45", "modified: 2026-04-15T08:40"),
                ("counter: views (views) 5870 '5,870'", "counter: views (views) 18342 '18,342'"),
                ("counter: comments (comments) 112 '112'", "counter: comments (comments) 265 '265'"),
                ("counter: shares (shares) 241 '241'", "counter: shares (shares) 903 '903'"),
            ]),
        Version(
            file: "harbour-ferry/v4",
            changes: [
                (
                    "paragraph: The town council... winter.\nparagraph: Not everyone is ...g lanes.",
                    "paragraph: The town council... winter."
                ),
                ("modified: 2026-04-15T08:40", "modified: 2026-04-16T17:55"),
                ("counter: views (views) 18342 '18,342'", "counter: views (views) 21915 '21,915'"),
                ("counter: comments (comments) 265 '265'", "counter: comments (comments) 271 '271'"),
                ("counter: shares (shares) 903 '903'", "counter: shares (shares) 958 '958'"),
                (
                    "author: Nora Whitlock 'By Nora Whitlock and Idris Penhale'\nauthor: Idris Penhale 'By Nora Whitlock and Idris Penhale'",
                    "author: Nora Whitlock 'By Nora Whitlock, Idris Penhale and Joss Amery'\nauthor: Idris Penhale 'By Nora Whitlock, Idris Penhale and Joss Amery'\nauthor: Joss Amery 'By Nora Whitlock, Idris Penhale and Joss Amery'"
                ),
            ]),
    ]
}
