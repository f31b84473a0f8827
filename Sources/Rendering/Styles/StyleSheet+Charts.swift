extension StyleSheet {
    /// Charts: lines and letters in the colours of the page.
    static let charts = """
        .charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: 1rem 1.5rem; }
        .chart { max-width: 100%; height: auto; font-size: 11px; font-variant-numeric: tabular-nums; }
        .chart text { fill: var(--quiet); }
        .chart .name { fill: var(--ink); font-size: 13px; font-weight: 600; }
        .chart .grid { stroke: var(--rule); stroke-width: 1; }
        .chart .curve { fill: none; stroke: var(--curve); stroke-width: 1.75; stroke-linejoin: round; }
        .chart .area { fill: var(--area); }
        .chart .point { fill: var(--curve); stroke: var(--paper); stroke-width: 1; }
        .chart .rough { fill: var(--paper); stroke: var(--curve); stroke-width: 1.5; }
        .chart .reset { stroke: var(--warning); stroke-width: 1.25; stroke-dasharray: 3 2; }
        .chart text.reset { fill: var(--warning); stroke: none; }
        .timeline { width: 100%; max-width: 26rem; }
        .chart .added { fill: var(--inserted); }
        .chart .removed { fill: var(--deleted); }
        .chart .moved { fill: var(--moved); }
        .chart .edited { fill: var(--curve); }
        .chart .other { fill: var(--quiet); }
        """

    /// The ground and the letters of a chart that no page is around.
    static let chartAlone = """
        svg .title { font-size: 20px; font-weight: 600; fill: var(--ink); }
        svg .group { font-size: 15px; font-weight: 600; fill: var(--ink); }
        svg:root {
          background: var(--paper);
          font-family: system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
        }
        """
}
