extension StyleSheet {
    /// Insertions and deletions, and the two views of a body: in one column, and side by side.
    ///
    /// What a reader of the screen hears around an edit is not a part of the text: it is not found, copied or printed.
    static let edits = """
        ins {
          color: var(--inserted); background: var(--inserted-ground); text-decoration: underline 1px;
          text-underline-offset: .22em; border-radius: 2px; box-decoration-break: clone;
          -webkit-box-decoration-break: clone;
        }
        del {
          color: var(--deleted); background: var(--deleted-ground); text-decoration: line-through 1px;
          border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone;
        }
        ins::before, ins::after, del::before, del::after {
          position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
        }
        ins::before { content: " [inserted: "; }
        del::before { content: " [deleted: "; }
        ins::after, del::after { content: "] "; }
        .border { text-decoration: none; padding: 0 .15em; }
        .border > span::before { content: "\\00b6"; }
        .change, .same { margin: 0 0 1.25rem; }
        .change { margin-inline-start: calc(-.75rem - 3px); padding-inline-start: .75rem; border-inline-start: 3px solid var(--rule); }
        .change.insert { border-color: var(--inserted); }
        .change.delete { border-color: var(--deleted); }
        .change.move, .departure { border-color: var(--moved); }
        .departure { border-inline-start-style: dotted; }
        .change:target { outline: 2px solid var(--moved); outline-offset: .4rem; border-radius: 2px; }
        .note { margin: 0 0 .3rem; color: var(--quiet); font-size: .8125rem; line-height: 1.5; }
        .note::first-letter { text-transform: uppercase; }
        .note a { white-space: nowrap; margin-inline-start: .5em; }
        .whole { display: block; text-decoration: none; padding: .35em .6em; }
        .whole > :last-child { margin-bottom: 0; }
        .departure .text { color: var(--moved); }
        details.same { border-block: 1px dashed var(--rule); padding: .35rem 0; }
        details.same > summary { width: fit-content; color: var(--quiet); font-size: .875rem; cursor: pointer; }
        details.same[open] > summary { margin-bottom: .75rem; }
        .views { display: none; margin: 0 0 1.25rem; padding: 0; border: 0; }
        @supports selector(:has(a)) {
          .views { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; font-size: .875rem; }
          .views legend { float: left; padding: 0; margin-inline-end: .5rem; color: var(--quiet); }
          .views label { cursor: pointer; }
        }
        .heads { color: var(--quiet); font-weight: 600; font-size: .875rem; margin-bottom: .5rem; }
        .old, .heads { display: none; }
        .delete > .sides > .old { display: block; }
        body:has(#view-sides:checked) .sides {
          display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2rem;
        }
        body:has(#view-sides:checked) .old { display: block; grid-column: 1; grid-row: 1; }
        body:has(#view-sides:checked) .new { grid-column: 2; grid-row: 1; }
        body:has(#view-sides:checked) .new del { display: none; }
        """
}
