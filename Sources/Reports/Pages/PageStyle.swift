/// The look that both pages share: light and dark, narrow and wide, on screen and on paper.
enum PageStyle {
  static let css = """
    :root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#1d2327;--soft:#5b656d;--line:#dcd8cf;--accent:#1f5f8b;
    --met:#2f7d4f;--pending:#3f7fb5;--awaiting:#b07a12;--failed:#b5432e;--regressed:#7d2f55;--neutral:#8b8f94;--review:#6d5bb0;
    --agree:#e3f1e7;--differ:#fbe3dd}
    @media (prefers-color-scheme:dark){:root{--paper:#15181b;--card:#1d2125;--ink:#e7e9ea;--soft:#a2abb2;--line:#363c42;
    --accent:#7db8e0;--met:#58b37d;--pending:#6fa9da;--awaiting:#d8a43f;--failed:#e07a63;--regressed:#c779a3;--neutral:#8b9198;
    --review:#a99be6;--agree:#1f3527;--differ:#43241d}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
    main,header.top,footer{max-width:66rem;margin:0 auto;padding:0 1.25rem}
    header.top{padding-top:2rem}
    h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem}
    h2{font-size:1.2rem;margin:2.25rem 0 .6rem}
    p{margin:.4rem 0;max-width:46rem}
    a{color:var(--accent)}
    .soft{color:var(--soft)}
    .lead{font-size:1.1rem}
    table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:.92rem}
    th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
    th{font-weight:600;color:var(--soft)}
    th.n,td.n{text-align:right}
    .scroll{overflow-x:auto}
    .card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem}
    footer{padding-top:2rem;padding-bottom:2.5rem;color:var(--soft);font-size:.9rem}
    @media print{:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#bbb}
    body{font-size:10pt}h2{break-after:avoid}tr,.card{break-inside:avoid}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
    """
}
