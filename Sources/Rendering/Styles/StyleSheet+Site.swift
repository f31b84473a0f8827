extension StyleSheet {
    /// The style sheet of the pages of a site.
    public static let site = StyleSheet(document.text + siteFrame + "\n" + siteParts + "\n")

    /// What leads through a site: a bar, and below it the pages beside the one that is shown.
    private static let siteFrame = """
        body > header { padding-top: .75rem; border-bottom: 1px solid var(--rule); }
        .bar { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; padding-bottom: .6rem; }
        .bar .name { font-size: 1.125rem; font-weight: 700; text-decoration: none; color: var(--ink); }
        .tabs ul { display: flex; flex-wrap: wrap; gap: 0 1.1rem; margin: 0; padding: 0; list-style: none; }
        .tabs { font-size: .9375rem; }
        .tabs a { display: block; padding: .3rem 0; border-bottom: 2px solid transparent; text-decoration: none; }
        .tabs a:hover { border-color: var(--rule); }
        .tabs a[aria-current] { color: var(--ink); border-color: var(--ink); font-weight: 600; }
        .bar + .tabs a { margin-bottom: -1px; padding-block: .35rem; }
        .search { flex: 1 1 14rem; display: flex; gap: .4rem; justify-content: flex-end; font-size: .9375rem; }
        .search input { flex: 1 1 8rem; min-width: 0; max-width: 20rem; }
        input[type=search], input[type=number], button {
          font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px;
          padding: .25rem .6rem;
        }
        ::placeholder { color: var(--quiet); opacity: 1; }
        button { flex: none; background: var(--panel); cursor: pointer; }
        button:hover { border-color: var(--ink); }
        body > footer { padding-top: 1rem; border-top: 1px solid var(--rule); }
        @media (max-width: 40rem) {
          .search, .search input { flex: 1 1 100%; max-width: none; }
        }
        """

    /// Lists of versions, the choice of two of them, and what leads on.
    private static let siteParts = """
        .versions .headline { margin-bottom: .1rem; font-size: 1.0625rem; }
        .versions .headline a, .entry h3 > a { color: var(--ink); text-decoration: none; }
        .versions .headline a:hover, .entry h3 > a:hover { text-decoration: underline; }
        .versions .meta { margin-bottom: .45rem; font-size: .875rem; }
        .versions .summary { gap: .3rem; margin-bottom: .4rem; }
        .versions .summary li { font-size: .8125rem; }
        .versions .entry { padding: .9rem 0 .5rem; }
        .versions .entry:first-child { padding-top: 0; border-top: 0; }
        .meta a { color: inherit; }
        .compare fieldset {
          display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .6rem; margin: 0 0 1.5rem;
          padding: .4rem .9rem .75rem; border: 1px solid var(--rule); border-radius: 6px;
        }
        .compare legend { color: var(--quiet); font-size: .875rem; padding: 0 .35rem; }
        .compare input { width: 5.5rem; }
        .sentence::first-letter, .sentence > bdi::first-letter { text-transform: uppercase; }
        .neighbours ul { display: flex; justify-content: space-between; margin: 2rem 0 0; padding: 0; list-style: none; }
        .neighbours li:has([rel=next]) { margin-inline-start: auto; }
        .next { margin-top: 1.5rem; }
        """
}
