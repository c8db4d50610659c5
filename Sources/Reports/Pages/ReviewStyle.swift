/// The look of `review.html`, over that which all pages share.
enum ReviewStyle {
  static let css = """
    :root{--mark:#f3b7a6;--mark-ink:#5c1508;--close:#fdf3d8}
    @media (prefers-color-scheme:dark){:root{--mark:#8a3a28;--mark-ink:#ffe9e2;--close:#3a3318}}
    header.top,footer,.desk,.deck .line,#status{max-width:84rem;margin-left:auto;margin-right:auto;padding-left:1.25rem;padding-right:1.25rem}
    header.top{padding-top:1rem;display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;align-items:baseline}header.top h1{font-size:1.3rem}
    header.top p{max-width:none}header.top .soft{font-size:.85rem}
    kbd,code{font:.8em ui-monospace,Consolas,monospace;border:1px solid var(--line);border-radius:.25rem;padding:.05rem .35rem;background:var(--card);color:var(--soft)}
    .deck{position:sticky;top:0;z-index:1;background:var(--paper);border-bottom:1px solid var(--line);margin:.5rem 0 1rem}
    .deck .line{padding-top:.5rem;padding-bottom:.15rem;display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center}.space{flex:1}
    #status{margin-top:0;margin-bottom:.4rem;min-height:1.5em;font-size:.9rem;color:var(--soft)}#status.wrong{color:var(--failed);font-weight:600}
    progress{accent-color:var(--accent);width:9rem}.n{font-variant-numeric:tabular-nums}
    input,button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:.3rem}
    input{padding:.25rem .5rem}button{padding:.3rem .7rem;cursor:pointer}button:disabled{opacity:.5;cursor:default}
    button.main{background:var(--accent);border-color:var(--accent);color:var(--card);font-weight:600}
    :is(button,input,a,#rail button):focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    .desk{display:grid;grid-template-columns:minmax(0,1fr);gap:1.25rem;align-items:start}.desk main{padding:0;margin:0;max-width:none;min-width:0}
    #rail{display:none}
    .pair{margin:0 0 1.25rem;padding:.9rem 1.1rem;border-left:.35rem solid var(--line);scroll-margin-top:6rem}.pair:focus{outline:none}
    .single .pair:not(.here){display:none}
    .pair.same{border-left-color:var(--met)}.pair.different{border-left-color:var(--failed)}.pair.unsure{border-left-color:var(--review)}
    .pair h2{margin:0;font-size:1.25rem;overflow-wrap:anywhere;max-height:4.8em;overflow:auto}body:not(.single) :is(.deck,.verdict,.keys){display:none}.who+.who::before{content:" / ";color:var(--soft);font-weight:400}
    .why{margin:.1rem 0 .6rem;max-width:none}.stake{margin:.1rem 0 0;max-width:none;color:var(--soft)}.stake.claim{color:var(--failed);font-weight:600}.stake.measure{color:var(--ink);font-weight:600}
    .said{border-left:.2rem solid var(--review);padding-left:.6rem}
    small{color:var(--soft);font-weight:400;font-size:.85rem;overflow-wrap:anywhere}
    .fields{table-layout:fixed;font-size:1rem}.fields th:first-child{width:10.5rem;color:var(--ink);font-weight:400}
    .fields td,.fields thead th{overflow-wrap:anywhere}.fields thead th.level{width:23rem;font-weight:400;font-size:.85rem}
    .fields td bdi{display:block;max-height:7.5em;overflow:auto}.fields td bdi+bdi{border-top:1px dotted var(--line)}
    .sign{display:inline-block;width:1.4rem;font-weight:700}
    tr.differ .sign{color:var(--failed)}tr.same .sign{color:var(--met)}tr.close .sign{color:var(--awaiting)}tr.blank .sign{color:var(--soft)}
    tr.same td:not(.level){background:var(--agree)}tr.close td:not(.level){background:var(--close)}tr.differ td:not(.level){background:var(--differ)}
    mark{background:var(--mark);color:var(--mark-ink);border-radius:.15rem;font-weight:700;text-decoration:underline;text-underline-offset:.15em}
    td.level{font-size:.88rem;color:var(--soft);line-height:1.35}
    .w{display:grid;grid-template-columns:3rem 4.6rem 1fr;gap:.6rem;align-items:baseline}.sum td.level{border-bottom:0}
    td.level .n{text-align:right;color:var(--ink);font-weight:600}
    .bar{display:block;height:.6rem;position:relative}.bar::after{content:"";position:absolute;left:50%;top:-.2rem;bottom:-.2rem;border-left:1px solid var(--soft)}
    .bar b{position:absolute;top:0;height:100%}.bar.for b{left:50%;background:var(--met)}.bar.against b{right:50%;background:var(--failed)}
    .sum th[colspan]{text-align:right;font-weight:400;font-size:.88rem;color:var(--soft);border-bottom:0;padding-top:.15rem;padding-bottom:.15rem}.sum td.level{padding-top:.15rem;padding-bottom:.15rem}
    .sum .total th[colspan],.sum .total span{color:var(--ink);font-weight:700;font-size:1rem}
    .around td,.around th{font-size:.9rem;border-bottom:0}.around p{margin:0;overflow-wrap:anywhere}.around tr:first-child th,.around tr:first-child td{border-top:2px solid var(--line)}
    .verdict{position:sticky;bottom:0;background:var(--card);border-top:1px solid var(--line);margin:.6rem -1.1rem -.9rem;padding:.7rem 1.1rem;border-radius:0 0 .5rem .5rem;display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}.verdict label{flex:1;min-width:14rem;display:flex;gap:.5rem;align-items:center}
    .verdict button{font-size:1.05rem;padding:.5rem 1.1rem;font-weight:600}.verdict button i{font-style:normal;margin-right:.2rem}
    .comment{flex:1;min-width:0}.verdict button[aria-pressed=true]{color:var(--card);border-color:transparent;box-shadow:0 0 0 2px var(--ink)}
    [data-verdict=same][aria-pressed=true]{background:var(--met)}[data-verdict=different][aria-pressed=true]{background:var(--failed)}
    [data-verdict=unsure][aria-pressed=true]{background:var(--review)}
    .away{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    @media screen and (min-width:75rem){.single .desk{grid-template-columns:15rem minmax(0,1fr)}
    .single #rail{display:block;position:sticky;top:6.2rem;max-height:calc(100vh - 7.5rem);overflow-y:auto;font-size:.88rem}
    #rail button{display:flex;gap:.5rem;width:100%;border:0;border-radius:.25rem;background:none;text-align:left;padding:.28rem .5rem;margin:1px 0}
    #rail button span{flex:1;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}#rail button[aria-current=true]{background:var(--card);box-shadow:inset 0 0 0 1px var(--accent)}
    #rail i{font-style:normal;width:1rem;text-align:center;font-weight:700;color:var(--soft)}#rail .claim span{font-weight:600}
    #rail .same i{color:var(--met)}#rail .different i{color:var(--failed)}#rail .unsure i{color:var(--review)}}
    @media screen and (max-width:60rem){.fields,.fields tbody,.fields thead{display:block}.fields tr{display:grid;grid-template-columns:1fr 1fr}
    .fields th:first-child,.fields td.level,.fields th[colspan]{grid-column:1/-1;width:auto;border-bottom:0;padding-bottom:0}.fields tr.blank td.level,.fields thead th.level,.fields thead th:first-child{display:none}
    .fields td.level{order:-1;padding-top:0}.fields th:first-child{order:-2;font-weight:600}.fields thead th{padding-top:.1rem}}
    @media (max-width:40rem){header.top,footer,.desk,.deck .line,#status{padding-left:.7rem;padding-right:.7rem}.pair{padding:.6rem .7rem}.verdict label{flex-basis:100%}
    .deck{position:static}.sum tr{grid-template-columns:1fr!important}.sum th[colspan]{text-align:left}kbd,.keys{display:none}.verdict{margin:.6rem -.7rem -.6rem;padding:.6rem .7rem}.verdict button{flex:1}progress{width:5rem}.space{display:none}}
    @media print{.deck,.verdict,.keys,#rail{display:none!important}.desk{display:block!important}.single .pair:not(.here),.pair{display:block;break-inside:avoid}.fields th:first-child{width:7rem}.fields thead th.level{width:21rem}.fields td.level,.around td,.around th,.sum th[colspan]{font-size:9pt}.sum .total th[colspan],.sum .total span{font-size:10pt}.fields{font-size:9pt}
    .pair.same h2::after{content:" — same";color:var(--met)}.pair.different h2::after{content:" — different";color:var(--failed)}.pair.unsure h2::after{content:" — unsure";color:var(--review)}}
    """
}
