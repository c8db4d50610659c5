/// `review.html` as a Mustache template for a `ReviewPage`.
///
/// Without its script, and on paper, the page is the list of all pairs; with it, one pair at a time fills the window.
enum ReviewTemplate {
  static let text = """
    <!doctype html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <title>Doubtful pairs of {{asOf}}: {{runID}}</title>
    <style>\(PageStyle.css)\(ReviewStyle.css)</style>
    </head>
    <body data-run="{{runID}}">
    <header class="top">
    <h1>One person, or two?</h1>
    <p>{{words}}</p>
    <p class="soft">Run {{runID}}, as of {{asOf}}. Personal data: keep this page as you keep a case file.</p>
    </header>
    {{#hasPairs}}<noscript><p class="said">This browser runs no script, so nothing can be answered here: fill in the file of <code>cfetl review export</code> instead.</p></noscript>
    <div class="deck" role="region" aria-label="Decisions">
    <div class="line">
    <label>Judged by <input id="by" autocomplete="name" size="16" maxlength="80" aria-describedby="status"></label>
    <progress id="bar" max="1" value="0" aria-label="Pairs with an answer"></progress><span id="count" class="n"></span>
    <span class="space"></span>
    <button id="undo" type="button" disabled>Undo <kbd>z</kbd></button>
    <button id="open" type="button">Next open <kbd>n</kbd></button>
    <button id="save" type="button" class="main">Save decisions <kbd>w</kbd></button>
    </div>
    <p id="status" role="status" aria-live="polite"></p>
    </div>{{/hasPairs}}
    <div class="desk">
    {{#hasPairs}}<nav id="rail" aria-label="Pairs"></nav>{{/hasPairs}}
    <main id="pairs">
    {{^hasPairs}}<p class="lead">No pair waits for an answer.</p>{{/hasPairs}}
    {{#pairs}}<article class="card pair" tabindex="-1" id="p{{number}}" data-id="{{id}}"{{#sides}} data-source-{{letter}}="{{source}}" data-key-{{letter}}="{{key}}"{{/sides}} data-stake="{{stake}}" aria-labelledby="t{{number}}">
    <h2 id="t{{number}}"><span class="soft n">{{number}}</span> {{#sides}}<bdi class="who">{{name}}</bdi>{{/sides}}</h2>
    <p class="stake {{stake}}">{{holds}}</p>
    {{#isSaid}}<p class="why">In doubt: {{why}}.</p>{{/isSaid}}
    {{#wasAsked}}<p class="said">Asked before: {{said}}</p>{{/wasAsked}}
    <div class="scroll"><table class="fields">
    <thead><tr><th scope="col"><span class="away">Field</span></th>{{#sides}}<th scope="col">{{source}} <small>{{key}}</small></th>{{/sides}}<th scope="col" class="level">Level, and what it weighs in bits</th></tr></thead>
    <tbody>
    {{#fields}}<tr class="{{tone}}"><th scope="row"><span class="sign" aria-hidden="true">{{sign}}</span>{{label}}<span class="away">, {{word}}</span></th><td>{{#a}}<bdi>{{#parts}}{{#differs}}<mark>{{text}}</mark>{{/differs}}{{^differs}}{{text}}{{/differs}}{{/parts}}</bdi>{{/a}}</td><td>{{#b}}<bdi>{{#parts}}{{#differs}}<mark>{{text}}</mark>{{/differs}}{{^differs}}{{text}}{{/differs}}{{/parts}}</bdi>{{/b}}</td><td class="level">{{#isWeighed}}<div class="w"><span class="n">{{weight}}</span><i class="bar {{side}}"><b style="width:{{bar}}%"></b></i><span>{{level}}</span></div>{{/isWeighed}}</td></tr>
    {{/fields}}</tbody>
    <tbody class="sum">
    {{#sums}}<tr class="{{tone}}"><th scope="row" colspan="3">{{label}}</th><td class="level"><div class="w"><span class="n">{{weight}}</span><i class="bar {{side}}"><b style="width:{{bar}}%"></b></i><span>{{word}}</span></div></td></tr>
    {{/sums}}</tbody>
    <tbody class="around">
    <tr><th scope="row">Same person as</th>{{#sides}}<td{{#isLast}} colspan="2"{{/isLast}}>{{#others}}<p><small>{{what}}</small> <bdi>{{text}}</bdi></p>{{/others}}{{^hasOthers}}<small>no other record yet</small>{{/hasOthers}}</td>{{/sides}}</tr>
    <tr><th scope="row">Family</th>{{#sides}}<td{{#isLast}} colspan="2"{{/isLast}}>{{#families}}<p><small>{{what}}</small> <bdi>{{text}}</bdi></p>{{/families}}{{^hasFamilies}}<small>nobody else is known</small>{{/hasFamilies}}</td>{{/sides}}</tr>
    <tr><th scope="row">Read from</th>{{#sides}}<td{{#isLast}} colspan="2"{{/isLast}}><small>{{place}}</small></td>{{/sides}}</tr>
    </tbody>
    </table></div>
    <div class="verdict" role="group" aria-label="Answer for pair {{number}}">
    <button type="button" data-verdict="same"><i aria-hidden="true">=</i> Same <kbd>s</kbd></button><button type="button" data-verdict="different"><i aria-hidden="true">≠</i> Different <kbd>d</kbd></button><button type="button" data-verdict="unsure"><i aria-hidden="true">?</i> Unsure <kbd>u</kbd></button>
    <label>Comment <kbd>c</kbd> <input class="comment" maxlength="500"></label>
    </div>
    </article>
    {{/pairs}}</main>
    </div>
    <footer>{{#hasPairs}}<p class="keys"><kbd>s</kbd> same <kbd>d</kbd> different <kbd>u</kbd> unsure <kbd>z</kbd> undo <kbd>←</kbd> <kbd>→</kbd> or <kbd>k</kbd> <kbd>j</kbd> previous, next <kbd>n</kbd> next open <kbd>c</kbd> comment, <kbd>Esc</kbd> leaves it <kbd>w</kbd> save</p>{{/hasPairs}}
    <p>This page works from disk and sends nothing anywhere. Answers stay in this browser until they are saved as a file; <code>cfetl review import FILE</code> takes them in.</p></footer>
    <script>\(ReviewScript.text)</script>
    </body>
    </html>

    """
}
