/// `review.html` as a Mustache template for a `ReviewPage`.
enum ReviewTemplate {
  static let text = """
    <!doctype html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
    <title>Doubtful pairs of {{asOf}}: {{runID}}</title>
    <style>\(PageStyle.css)\(css)</style>
    </head>
    <body data-run="{{runID}}">
    <header class="top">
    <p class="soft">cfetl · run {{runID}} · personal data: keep this page as you keep a case file</p>
    <h1>One person, or two?</h1>
    <p>{{words}}</p>
    {{#hasPairs}}<p class="soft keys"><kbd>s</kbd> same person <kbd>d</kbd> different <kbd>u</kbd> unsure <kbd>↑</kbd> <kbd>↓</kbd> previous, next <kbd>Backspace</kbd> take back.
    Save the decisions, then <code>cfetl review import FILE</code>.</p>{{/hasPairs}}
    </header>
    {{#hasPairs}}<div class="deck" role="region" aria-label="Decisions"><div>
    <label>Judged by <input id="by" autocomplete="name" size="18"></label>
    <span id="count" role="status" aria-live="polite"></span>
    <button id="open" type="button">Next without a verdict</button>
    <button id="save" type="button" class="main">Save decisions</button>
    </div></div>{{/hasPairs}}
    <main id="pairs">
    {{^hasPairs}}<p class="lead">No pair waits for a verdict.</p>{{/hasPairs}}
    {{#pairs}}<article class="card pair" tabindex="-1" id="p{{number}}" data-id="{{id}}" data-source-a="{{sourceA}}" data-key-a="{{keyA}}" data-source-b="{{sourceB}}" data-key-b="{{keyB}}" aria-label="Pair {{number}}">
    <h2><span>{{number}}</span> {{probability}} likely the same <small>weight {{weight}}</small>{{#isHolding}} <em>{{holds}}</em>{{/isHolding}}{{^isHolding}} <small>{{holds}}</small>{{/isHolding}}</h2>
    <div class="scroll"><table>
    <thead><tr><th scope="col"><span class="away">Field</span></th><th scope="col">{{sourceA}} <small>{{keyA}}</small></th><th scope="col"><span class="away">Compared</span></th><th scope="col">{{sourceB}} <small>{{keyB}}</small></th></tr></thead>
    <tbody>
    {{#fields}}<tr class="{{tone}}"><th scope="row">{{label}}</th><td>{{a}}</td><td class="sign" title="{{word}}"><span aria-hidden="true">{{sign}}</span><span class="away">{{word}}</span></td><td>{{b}}</td></tr>
    {{/fields}}<tr class="soft"><th scope="row">Linked with</th><td>{{linkedA}}</td><td></td><td>{{linkedB}}</td></tr>
    <tr class="soft"><th scope="row">Read from</th><td>{{placeA}}</td><td></td><td>{{placeB}}</td></tr>
    </tbody></table></div>
    <details><summary>Why the matcher is in doubt</summary><p>Agrees: {{agrees}}</p><p>Differs: {{differs}}</p></details>
    <div class="verdict" role="group" aria-label="Verdict on pair {{number}}">
    <button type="button" data-verdict="same">Same</button><button type="button" data-verdict="different">Different</button><button type="button" data-verdict="unsure">Unsure</button>
    <label>Comment <input class="comment"></label>
    </div>
    </article>
    {{/pairs}}</main>
    <footer><p>This page works from disk and sends nothing anywhere. Verdicts are kept in this browser until they are saved as a file.</p></footer>
    <script>\(ReviewScript.text)</script>
    </body>
    </html>

    """

  private static let css = """
    kbd,code{font:.85em ui-monospace,Consolas,monospace;border:1px solid var(--line);border-radius:.25rem;padding:.05rem .35rem;background:var(--card)}
    .deck{position:sticky;top:0;z-index:1;background:var(--paper);border-bottom:1px solid var(--line);margin:1rem 0}
    .deck>div{max-width:66rem;margin:0 auto;padding:.6rem 1.25rem;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}
    #count{margin-left:auto;font-variant-numeric:tabular-nums}
    input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.3rem;padding:.25rem .5rem}
    button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.3rem;padding:.3rem .8rem;cursor:pointer}
    button.main{background:var(--accent);border-color:var(--accent);color:var(--card);font-weight:600}
    button:focus-visible,input:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:1px}
    .pair{margin:0 0 1.25rem;scroll-margin-top:5rem;content-visibility:auto;contain-intrinsic-size:auto 34rem;border-left:.35rem solid var(--line)}
    .pair:focus{outline:none}.pair.here{box-shadow:0 0 0 2px var(--accent)}
    .pair.same{border-left-color:var(--met)}.pair.different{border-left-color:var(--failed)}.pair.unsure{border-left-color:var(--review)}
    .pair h2{margin:.1rem 0 .5rem;font-size:1.05rem}.pair h2 span{color:var(--soft);font-weight:400;margin-right:.4rem}
    small{color:var(--soft);font-weight:400;font-size:.85rem}em{font-style:normal;color:var(--failed);font-size:.9rem;font-weight:600;margin-left:.5rem}
    .pair table{table-layout:fixed;font-size:.98rem}.pair th:first-child{width:9.5rem}.pair th:nth-child(3),.sign{width:2.2rem;text-align:center}
    .pair td,.pair thead th{overflow-wrap:anywhere}
    tr.agree td{background:var(--agree)}tr.differ td{background:var(--differ)}tr.differ td:not(.sign){font-weight:600}tr.soft td{font-size:.88rem}
    details{margin:.6rem 0;font-size:.92rem}summary{cursor:pointer;color:var(--soft)}
    .verdict{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin-top:.5rem}.verdict label{flex:1;min-width:14rem;display:flex;gap:.5rem;align-items:center}
    .comment{flex:1;min-width:0}.verdict button[aria-pressed=true]{color:var(--card);font-weight:600}
    [data-verdict=same][aria-pressed=true]{background:var(--met)}[data-verdict=different][aria-pressed=true]{background:var(--failed)}
    [data-verdict=unsure][aria-pressed=true]{background:var(--review)}
    .away{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    @media (max-width:40rem){.pair th:first-child{width:6.2rem;padding-left:.2rem}.pair{padding:.6rem .6rem}.pair table{font-size:.9rem}.keys{display:none}#count{margin-left:0}}
    @media print{.deck,.verdict,.keys{display:none}.pair{content-visibility:visible}}
    """
}
