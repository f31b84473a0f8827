extension StyleSheet {
    /// The style sheet of the pages of a site.
    public static let site = StyleSheet(document.text + siteParts + "\n")

    /// What leads through a site, and its lists.
    private static let siteParts = """
        .site ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
        .site { margin-bottom: .75rem; font-size: .9375rem; }
        .site .name { font-weight: 700; text-decoration: none; color: var(--ink); }
        body > header { border-bottom: 1px solid var(--rule); padding-bottom: 1rem; }
        .search { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .5rem; font-size: .9375rem; }
        .search label { color: var(--quiet); }
        .search input { flex: 1 1 12rem; min-width: 0; }
        input[type=search], input[type=number], button {
          font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px;
          padding: .25rem .6rem;
        }
        input[type=number] { width: 6rem; }
        button { background: var(--panel); cursor: pointer; }
        .compare fieldset { border: 1px solid var(--rule); border-radius: 4px; margin: 0 0 1.5rem; padding: .5rem .9rem .75rem; }
        .compare legend { color: var(--quiet); font-size: .875rem; padding: 0 .35rem; }
        .versions .headline { margin-bottom: .1rem; }
        .versions .meta { margin-bottom: .1rem; }
        .versions .entry { padding: .9rem 0 .25rem; }
        .next { margin-top: 1.5rem; }
        """
}
