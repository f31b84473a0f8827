extension StyleSheet {
    /// The frame of the page: its ground, its measure, what leads through it.
    static let page = """
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          --measure: 46rem; margin: 0; background: var(--paper); color: var(--ink);
          font: 1rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
          overflow-wrap: anywhere;
        }
        body:has(.blame) { --measure: 60rem; }
        body:has(#view-sides:checked) { --measure: 84rem; }
        main, body > header, body > footer { max-width: var(--measure); margin: 0 auto; padding: 0 1.25rem; }
        main { padding-top: 2rem; padding-bottom: 3rem; }
        body > header { padding-top: 1rem; }
        body > footer { padding-bottom: 2rem; color: var(--quiet); font-size: .875rem; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.35; margin: 2rem 0 .75rem; text-wrap: balance; }
        h1 { font-size: 1.75rem; margin: 0 0 .75rem; }
        h2 { font-size: 1.125rem; border-bottom: 1px solid var(--rule); padding-bottom: .3rem; }
        h3 { font-size: 1rem; }
        h4, h5, h6 { font-size: .9375rem; }
        p { margin: 0 0 .75rem; }
        a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .2em; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus {
          left: 1rem; top: 1rem; z-index: 1; padding: .5rem .75rem; background: var(--paper); color: var(--link);
        }
        .quiet { color: var(--quiet); }
        .unseen {
          position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
        }
        time, .number, .version { font-variant-numeric: tabular-nums; }
        time { white-space: nowrap; }
        """

    /// The text of articles: fonts for each language, and lines of a length that reads well.
    static let text = """
        .text { font-size: 1.0625rem; line-height: 1.75; max-width: 42em; }
        .text p, .text li, .text figcaption { white-space: pre-line; }
        .text > * { margin: 0 0 .75em; }
        .text > :last-child { margin-bottom: 0; }
        .text ul, .text ol { padding-inline-start: 1.6em; }
        .text blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--rule); }
        .text figure {
          margin-inline: 0; padding: .6em .9em; background: var(--panel); border-radius: 4px; font-size: .9375rem;
        }
        .text figure .image { font-size: .8125rem; }
        .text h3, .text h4, .text h5, .text h6 { font-size: 1.0625rem; }
        .cells { white-space: pre-wrap; tab-size: 12; }
        :lang(zh) {
          font-family: system-ui, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC",
            "Noto Sans SC", sans-serif;
        }
        :lang(zh-Hant), :lang(zh-TW), :lang(zh-HK), :lang(zh-MO) {
          font-family: system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", sans-serif;
        }
        :lang(ja) {
          font-family: system-ui, "Hiragino Sans", "Yu Gothic", Meiryo, "Noto Sans CJK JP", "Noto Sans JP", sans-serif;
        }
        :lang(ko) {
          font-family: system-ui, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR", sans-serif;
          word-break: keep-all;
        }
        :lang(ar), :lang(fa), :lang(ur) {
          font-family: system-ui, "Geeza Pro", "Segoe UI", "Noto Naskh Arabic", "Noto Sans Arabic", sans-serif;
        }
        :lang(zh), :lang(ja) { line-break: strict; }
        h1:lang(zh), h1:lang(ja) { text-wrap: wrap; }
        h1:lang(ja) { word-break: auto-phrase; }
        :lang(zh) del, :lang(zh) ins, :lang(ja) del, :lang(ja) ins { font-style: normal; }
        """
}
