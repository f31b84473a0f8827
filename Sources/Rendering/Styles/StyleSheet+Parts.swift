extension StyleSheet {
    /// What stands around the text: the heading of a report, short lists, versions, days.
    static let parts = """
        main > header { margin-bottom: 2rem; }
        .article { margin: 0 0 .35rem; font-size: .875rem; color: var(--quiet); }
        .meta { color: var(--quiet); font-size: .9375rem; }
        .meta .version, .meta .version a { color: var(--ink); }
        .summary { display: flex; flex-wrap: wrap; gap: .4rem; margin: 0 0 .75rem; padding: 0; list-style: none; }
        .summary li { padding: .05rem .65rem; border-radius: 1rem; background: var(--panel); font-size: .875rem; }
        .mark { font-weight: 600; }
        .mark.inserted { color: var(--inserted); }
        .mark.deleted { color: var(--deleted); }
        .mark.warning { color: var(--warning); }
        .summary .mark.warning { background: var(--warning-ground); }
        .facts { margin: 0; max-width: 44rem; }
        .facts > div {
          display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0 1rem; padding: .3rem 0;
          border-bottom: 1px solid var(--rule);
        }
        .facts > div:last-child { border-bottom: 0; }
        .facts dt { color: var(--quiet); font-size: .9375rem; }
        .facts dt::first-letter { text-transform: uppercase; }
        .facts dd { margin: 0; grid-column: 2; }
        .group { margin: .75rem 0 .35rem; font-weight: 600; font-size: .9375rem; }
        .links { margin: 0 0 .75rem; padding-inline-start: 1.25rem; }
        .versions, .days, .releases { list-style: none; margin: 0; padding: 0; }
        .entry { padding: 1.25rem 0 .5rem; border-top: 1px solid var(--rule); }
        .entry > header > h2, .entry > header > h3 { margin: 0 0 .2rem; padding: 0; border: 0; font-size: 1rem; }
        .entry > header > .meta { margin-bottom: .5rem; font-size: .875rem; }
        h2 + .entry { padding-top: 0; border-top: 0; }
        .headline { margin-bottom: .4rem; font-weight: 600; }
        .commit { color: var(--quiet); font-weight: 400; font-size: .875em; }
        .told { margin: 0 0 .75rem; padding-inline-start: 1.25rem; }
        .told li { margin: .2rem 0; }
        .category { margin: .6rem 0 .2rem; font-size: .8125rem; color: var(--quiet); font-weight: 600; }
        """

    /// Tables, and the sparse grid of a blame.
    static let tables = """
        .scrolling { overflow-x: auto; max-width: 100%; }
        .scrolling > table { overflow-wrap: normal; }
        .scrolling thead th, .scrolling th[scope=row] { white-space: nowrap; }
        table { border-collapse: collapse; }
        th, td { padding: .3rem .9rem .3rem 0; text-align: start; vertical-align: baseline; font-weight: 400; }
        thead th { color: var(--quiet); font-size: .875rem; border-bottom: 1px solid var(--rule); }
        tbody tr + tr > * { border-top: 1px solid var(--rule); }
        .group:is(th) { padding-top: .8rem; font-weight: 600; }
        .number { text-align: end; white-space: nowrap; }
        .blame { width: 100%; }
        .blame .names bdi { white-space: nowrap; }
        .blame td, .blame th { padding-block: .5rem; }
        .blame th[scope=row] { padding-inline-start: .75rem; border-inline-start: 4px solid var(--rule); white-space: nowrap; }
        .blame th time { display: block; }
        .blame th time, .blame .names { color: var(--quiet); font-size: .8125rem; }
        .blame td.text { padding-inline-end: 0; font-size: 1rem; white-space: pre-line; }
        .blame tbody { border-bottom: 1px solid var(--rule); }
        .blame tbody tr + tr > * { border-top: 0; }
        .blame .age-1 th { border-color: color-mix(in srgb, var(--moved) 25%, var(--rule)); }
        .blame .age-2 th { border-color: color-mix(in srgb, var(--moved) 50%, var(--rule)); }
        .blame .age-3 th { border-color: color-mix(in srgb, var(--moved) 75%, var(--rule)); }
        .blame .age-4 th { border-color: var(--moved); }
        .counters { width: 100%; max-width: 44rem; }
        .counters th:last-child, .counters td:last-child { padding-inline-end: 0; }
        table.cells td { border: 1px solid var(--rule); padding: .25rem .6rem; white-space: pre-line; }
        """

    /// Small screens.
    static let narrow = """
        @media (max-width: 40rem) {
          main, body > header, body > footer { padding-inline: 1rem; }
          main { padding-top: 1.25rem; }
          h1 { font-size: 1.4rem; }
          .text { line-height: 1.7; }
          .facts > div { grid-template-columns: 6.5rem minmax(0, 1fr); }
          th, td { padding-inline-end: .6rem; }
          .blame thead { position: absolute; clip-path: inset(50%); }
          .blame tr { display: grid; grid-template-columns: auto 1fr; padding: .5rem 0; }
          .blame th[scope=row], .blame td { padding-block: 0; }
          .blame th time { display: inline; }
          .blame .age-0, .blame .age-1, .blame .age-2, .blame .age-3, .blame .age-4 { border: 0; }
          .blame td.text { grid-column: 1 / -1; padding-top: .3rem; }
          body:has(#view-sides:checked) .sides { gap: 0 .75rem; }
          body:has(#view-sides:checked) .sides .text { font-size: .9375rem; }
        }
        """

    /// Paper: dark text on white, no tools of the screen, folded parts unfolded where the browser can.
    static let print = """
        @media print {
          :root {
            color-scheme: light;
        \(declarations(\.light))
            --paper: #fff;
          }
          body { font-size: 10.5pt; }
          .change { margin-inline-start: 0; }
          main { max-width: none; padding: 0; }
          .skip, .views, .next, body > header { display: none; }
          h1, h2, h3, h4, .note, summary { break-after: avoid; }
          .change, .entry > header, tr, figure { break-inside: avoid; }
          p { orphans: 2; widows: 2; }
          a { color: inherit; text-decoration: none; }
          details.same::details-content { display: block; content-visibility: visible; }
          ins, del, .mark, .whole { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          @page { margin: 18mm 16mm; }
        }
        """
}
