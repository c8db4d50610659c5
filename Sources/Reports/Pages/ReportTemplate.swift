/// `report.html` as a Mustache template for a `ReportPage`.
enum ReportTemplate {
  static let text = """
    <!doctype html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>The night of {{asOf}}: {{runID}}</title>
    <style>\(PageStyle.css)\(css)</style>
    </head>
    <body>
    <header class="top">
    <p class="soft">cfetl · run {{runID}}</p>
    <h1>The night of {{asOf}}</h1>
    <p class="lead">{{verdict}}</p>
    </header>
    <main>
    <section>
    <h2>What to do first</h2>
    {{#hasTasks}}<ol class="tasks">
    {{#tasks}}<li><b>{{what}}</b> {{how}}</li>
    {{/tasks}}</ol>{{/hasTasks}}
    {{^hasTasks}}<p>Nothing stands in the way: every feed is there and fresh, and nothing waits for a decision.</p>{{/hasTasks}}
    </section>
    <section class="tiles" aria-label="The night in numbers">
    {{#tiles}}<div class="card"><b>{{count}}</b><span>{{label}}</span></div>
    {{/tiles}}</section>
    {{#hasReturn}}<section>
    <h2>Claims of {{quarter}}</h2>
    <div class="scroll"><table><tbody>
    {{#claimReturn}}<tr><th scope="row">{{label}}</th><td>{{value}}</td></tr>
    {{/claimReturn}}</tbody></table></div>
    </section>{{/hasReturn}}
    <section>
    <h2>Families</h2>
    <p class="soft">{{familiesWords}}</p>
    <div class="bars">
    {{#families}}<div class="bar"><span>{{label}}</span><i><u class="{{tone}}" style="width:{{width}}%"></u></i><b>{{count}}</b></div>
    {{/families}}</div>
    </section>
    <section>
    <h2>Measures</h2>
    {{#hasMeasures}}<p class="key">{{#statuses}}<span><i class="{{tone}}"></i>{{label}}</span>{{/statuses}}</p>
    <div class="scroll"><table class="measures">
    <thead><tr><th scope="col">Measure</th><th scope="col" class="wide">Share</th>{{#statuses}}<th scope="col" class="n">{{short}}</th>{{/statuses}}<th scope="col" class="n">All</th></tr></thead>
    <tbody>
    {{#measures}}<tr><th scope="row">{{measure}}</th><td class="wide"><div class="stack" aria-hidden="true">{{#parts}}<u class="{{tone}}" style="flex-grow:{{count}}"></u>{{/parts}}</div></td>{{#cells}}<td class="n">{{.}}</td>{{/cells}}<td class="n"><b>{{total}}</b></td></tr>
    {{/measures}}</tbody></table></div>{{/hasMeasures}}
    {{^hasMeasures}}<p>No measure of an engaged family has qualified.</p>{{/hasMeasures}}
    </section>
    <section>
    <h2>Feeds</h2>
    <p class="soft">{{feedsWords}}</p>
    <div class="scroll"><table>
    <thead><tr><th scope="col">Feed</th><th scope="col">State</th><th scope="col">Complete to</th><th scope="col" class="n">Days old</th><th scope="col" class="n">Rows</th><th scope="col" class="n">Used</th><th scope="col" class="n">Set aside</th></tr></thead>
    <tbody>
    {{#feeds}}<tr><th scope="row">{{feed}}</th><td><span class="mark {{tone}}">{{state}}</span></td><td class="day">{{to}}</td><td class="n">{{age}}</td><td class="n">{{rows}}</td><td class="n">{{used}}</td><td class="n">{{setAside}}</td></tr>
    {{/feeds}}</tbody></table></div>
    </section>
    <section>
    <h2>Matching</h2>
    <p class="soft">{{matchingWords}}</p>
    <div class="columns">
    {{#figures}}<div><h3>{{label}}</h3>
    {{#rows}}<div class="bar"><span>{{label}}</span><i><u class="pending" style="width:{{width}}%"></u></i><b>{{count}}</b></div>
    {{/rows}}</div>
    {{/figures}}</div>
    </section>
    <section>
    <h2>Exceptions</h2>
    {{#hasExceptions}}<p class="soft">Each with its place, its reason and what to do is in exceptions.csv.</p>
    <div class="scroll"><table>
    <thead><tr><th scope="col">Severity</th><th scope="col">Code</th><th scope="col" class="n">Tonight</th><th scope="col" class="n">New</th><th scope="col" class="n">Cleared</th><th scope="col">For the</th></tr></thead>
    <tbody>
    {{#exceptions}}<tr><td><span class="mark {{tone}}">{{severity}}</span></td><td>{{code}}</td><td class="n">{{count}}</td><td class="n">{{new}}</td><td class="n">{{cleared}}</td><td>{{owner}}</td></tr>
    {{/exceptions}}</tbody></table></div>{{/hasExceptions}}
    {{^hasExceptions}}<p>None.</p>{{/hasExceptions}}
    </section>
    </main>
    <footer>
    <p>This page has counts only. The families, people and rows behind them are in the files beside it: claims/, worklist.csv, outcomes.csv,
    exceptions.csv, quarantine/ and review.html.</p>
    </footer>
    </body>
    </html>

    """

  private static let css = """
    h3{font-size:.95rem;margin:.9rem 0 .3rem;color:var(--soft)}
    .tasks{padding-left:1.4rem;max-width:46rem}.tasks li{margin:.35rem 0}
    .tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(12rem,30%),1fr));gap:.75rem;margin-top:1.5rem}
    .tiles b{display:block;font-size:1.6rem;line-height:1.2;font-variant-numeric:tabular-nums}.tiles span{color:var(--soft);font-size:.9rem}
    .bar{display:grid;grid-template-columns:minmax(9rem,15rem) 1fr 4.5rem;gap:.75rem;align-items:center;padding:.14rem 0;font-size:.92rem}
    .bar i,.stack{background:var(--line);height:.8rem;border-radius:.2rem;overflow:hidden;display:block}
    .bar u{display:block;height:100%}.bar b{text-align:right;font-variant-numeric:tabular-nums}
    .stack{display:flex;min-width:8rem;margin-top:.3rem}.stack u{flex-basis:0}
    .wide{width:38%}.measures .wide{width:34%}
    .key{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.9rem}.key i{display:inline-block;width:.8rem;height:.8rem;border-radius:.2rem;margin-right:.4rem}
    .columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(19rem,1fr));gap:.5rem 2.5rem}.columns .bar{grid-template-columns:6.5rem 1fr 4rem;overflow-wrap:anywhere}
    u.met,i.met{background:var(--met)}u.pending,i.pending{background:var(--pending)}u.awaiting,i.awaiting{background:var(--awaiting)}
    u.failed,i.failed{background:var(--failed)}u.regressed,i.regressed{background:var(--regressed)}
    u.neutral,i.neutral{background:var(--neutral)}u.review,i.review{background:var(--review)}
    .mark,.day{white-space:nowrap}.mark::before{content:"";display:inline-block;width:.6rem;height:.6rem;border-radius:50%;margin-right:.4rem;background:var(--neutral)}
    .mark.met::before{background:var(--met)}.mark.awaiting::before{background:var(--awaiting)}.mark.failed::before{background:var(--failed)}
    .mark.review::before{background:var(--review)}
    @media (max-width:40rem){.wide{display:none}.measures th,.measures td{padding:.3rem .35rem}.bar{grid-template-columns:8.5rem 1fr 3rem;gap:.5rem}}
    """
}
