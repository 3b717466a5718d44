"""The style sheet and the script of the HTML report; its Content-Security-Policy allows no others.

Colours are after Okabe and Ito's, which people with any colour vision tell apart, light or dark
enough for text (WCAG 2.2, 1.4.3); every kind has a sign of its own besides.
"""

from __future__ import annotations

STYLE = """
:root{color-scheme:light dark;--paper:#fffdf9;--ink:#1d1b18;--soft:#5c574f;--line:#ddd6ca;
--card:#f6f1e8;--focus:#0b57d0;--error:#b3261e;--warning:#7a4f00;--note:#1f5a8a;
--error-bg:#fbe4e1;--warning-bg:#fbeccb;--note-bg:#dfecf7;
--person:#0b6e4f;--person-bg:#d9f0e6;--organization:#1f5a8a;--organization-bg:#dcebf8;
--document:#6b4d00;--document-bg:#f7ecc9;--anonymous:#9c3d00;--anonymous-bg:#fde3d2;
--unnamed:#7d3a73;--unnamed-bg:#f5e1f1;--group:#4a4a86;--group-bg:#e5e5f7;
--none:#55524c;--none-bg:#eae7e1}
@media(prefers-color-scheme:dark){:root{--paper:#191816;--ink:#ece7dd;--soft:#b3aca0;--line:#3d3932;
--card:#23211e;--focus:#8ab4f8;--error:#ffb4ab;--warning:#f3c766;--note:#9ccaf5;
--error-bg:#4d211d;--warning-bg:#443307;--note-bg:#15344c;
--person:#7fd8b4;--person-bg:#113a2c;--organization:#9ccaf5;--organization-bg:#15344c;
--document:#e9cb74;--document-bg:#3d3007;--anonymous:#ffb68c;--anonymous-bg:#4c2508;
--unnamed:#e9b3df;--unnamed-bg:#43213d;--group:#bfc0f5;--group-bg:#2b2b55;
--none:#c0bab0;--none-bg:#34312c}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
a{color:inherit}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
header.top,main,footer{max-width:82rem;margin:0 auto;padding:0 1.5rem}
header.top{padding-top:2rem}
h1{font-size:1rem;font-weight:600;letter-spacing:.08em;text-transform:uppercase;color:var(--soft);
margin:0}
.about{color:var(--soft);max-width:60ch;margin:.25rem 0 1.5rem}
h2{font:600 1.6rem/1.2 Charter,"Iowan Old Style",Georgia,serif;margin:0;overflow-wrap:anywhere}
h3{font-size:.85rem;letter-spacing:.08em;text-transform:uppercase;color:var(--soft);
margin:0 0 .75rem}
ul,ol{margin:0;padding:0;list-style:none}
.report{border-top:1px solid var(--line);padding:1.5rem 0 3rem}
.summary{display:flex;flex-wrap:wrap;gap:1rem 2rem;align-items:flex-start;margin-bottom:1.25rem}
.score-big{margin:0;font:700 2.6rem/1 Charter,Georgia,serif}
.score-big small{font:400 .9rem/1.2 system-ui,sans-serif;color:var(--soft)}
.summary>div:first-child{flex:1 1 22rem}
.counts{color:var(--soft);margin:.35rem 0 0}
.filters{display:flex;flex-wrap:wrap;gap:.75rem 2rem;margin:0 0 1.5rem;padding:.75rem 1rem;
background:var(--card);border-radius:.5rem}
.filters[hidden]{display:none}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{font-size:.85rem;font-weight:600;padding:0;margin-bottom:.15rem}
fieldset label{display:inline-flex;gap:.35rem;align-items:center;margin:.15rem .9rem .15rem 0;
font-size:.9rem;min-height:1.5rem}
.layout{display:grid;grid-template-columns:minmax(0,1fr) 24rem;gap:2.5rem}
.row{display:grid;grid-template-columns:minmax(0,1fr) 7.5rem;gap:1.25rem;align-items:start;
margin-bottom:.9rem}
.text{font:1.14rem/1.65 Charter,"Iowan Old Style","Noto Serif",Georgia,serif;margin:0;
max-width:68ch;overflow-wrap:anywhere;white-space:pre-line}
.headline{font-size:1.75rem;line-height:1.25;font-weight:700}
.heading{font-size:1.25rem;font-weight:700}
.byline,.credit,.caption,.correction{color:var(--soft);font-size:1rem}
.list_item{padding-left:1.4rem;position:relative}
.list_item::before{content:"–"/"";position:absolute;left:.3rem}
.block_quote{border-left:3px solid var(--line);padding-left:1rem}
.k{--tone:var(--none);--tint:var(--none-bg)}
.k-named_person{--tone:var(--person);--tint:var(--person-bg);--sign:"●"}
.k-named_organization{--tone:var(--organization);--tint:var(--organization-bg);--sign:"■"}
.k-document{--tone:var(--document);--tint:var(--document-bg);--sign:"▤"}
.k-anonymous_source{--tone:var(--anonymous);--tint:var(--anonymous-bg);--sign:"◌"}
.k-unnamed_person{--tone:var(--unnamed);--tint:var(--unnamed-bg);--sign:"○"}
.k-unnamed_group{--tone:var(--group);--tint:var(--group-bg);--sign:"◍"}
.k-unspecified{--tone:var(--none);--tint:var(--none-bg);--sign:"–"}
.content{background:var(--tint);padding:.1em 0}
.cue{text-decoration:underline dotted var(--tone) .1em;text-underline-offset:.25em;
font-style:italic}
.source{font-weight:700;color:var(--tone);text-decoration:underline solid .1em;
text-underline-offset:.25em}
.source.first::before,.sign::before{content:var(--sign) "\\2060"/"";font:.7em system-ui,sans-serif;
vertical-align:.2em;margin-right:.2em}
.sign{color:var(--tone)}
.swatch{background:var(--tint);color:var(--tone);border-radius:.2rem;padding:0 .35rem}
.nobody{box-shadow:inset 0 -.12em 0 var(--line);border-bottom:.1em dashed var(--soft)}
.key{flex-basis:100%;margin:0;font-size:.9rem;color:var(--soft)}
.lit{outline:2px solid var(--tone,var(--soft));outline-offset:0}
.off{background:none!important;color:inherit!important;text-decoration-color:transparent!important}
a.mark{text-decoration:none;border-bottom:.16em solid var(--warning)}
a.mark.error{border-bottom:.22em double var(--error)}
a.mark.note{border-bottom:.1em solid var(--note)}
a.mark.quiet{border-bottom:0}
a.mark:target,li:target{outline:3px solid var(--focus);outline-offset:2px}
.paragraph-score{font-size:.85rem;color:var(--soft)}
.paragraph-score summary,.card summary,.points summary{cursor:pointer;min-height:1.5rem}
.paragraph-score svg,.bar{display:block;width:100%;height:.4rem;margin-top:.2rem}
svg .track{fill:var(--line)}
svg .fill{fill:var(--tone,var(--soft))}
.points li{display:grid;grid-template-columns:3.4rem 1fr;gap:.4rem;margin:.2rem 0}
.points .n{text-align:right;font-variant-numeric:tabular-nums}
.paragraph-score:has(details[open]){grid-column:1/-1;max-width:68ch}
.side{display:flex;flex-direction:column;gap:2rem}
.card{background:var(--card);border-radius:.5rem;padding:.7rem .9rem;margin-bottom:.6rem;
font-size:.94rem;overflow-wrap:anywhere}
.card[hidden]{display:none}
.card p{margin:.2rem 0}
.level{font-size:.78rem;font-weight:700;letter-spacing:.03em;text-transform:uppercase;
border-radius:.2rem;padding:.05rem .4rem;margin-right:.4rem}
.level.error{color:var(--error);background:var(--error-bg)}
.level.warning{color:var(--warning);background:var(--warning-bg)}
.level.note{color:var(--note);background:var(--note-bg)}
.meta{color:var(--soft);font-size:.85rem}
.because li,.standards li{margin:.25rem 0 .25rem 1rem;list-style:disc}
button.name{font:inherit;font-weight:700;color:var(--tone);background:none;border:0;padding:0;
text-align:left;cursor:pointer;min-height:1.5rem}
button.name[aria-pressed=true]{text-decoration:underline}
.hands{font-size:.85rem}
.contents a{display:inline-block;padding:.2rem 0}
footer{color:var(--soft);font-size:.85rem;padding-bottom:2rem}
@media(max-width:64rem){.layout{grid-template-columns:minmax(0,1fr)}}
@media(max-width:38rem){header.top,main,footer{padding-left:1rem;padding-right:1rem}
.row{grid-template-columns:minmax(0,1fr);gap:.3rem}.text{font-size:1.06rem}
.headline{font-size:1.45rem}.paragraph-score svg{max-width:7.5rem}}
@media print{.filters,.skip{display:none}.layout{display:block}.side{margin-top:2rem}
.row,.card{break-inside:avoid}body{font-size:10pt}.text{font-size:11pt}
.content,.swatch,.level{print-color-adjust:exact;-webkit-print-color-adjust:exact}
:is(.card,.summary) details::details-content{content-visibility:visible;display:block}
.paragraph-score summary{list-style:none}}
"""

SCRIPT = """
"use strict";
for (const report of document.querySelectorAll(".report")) {
  const all = (selector) => [...report.querySelectorAll(selector)];
  const form = report.querySelector(".filters");
  const marks = all("[data-f]"), cards = all(".card[data-rule]"), kinds = all("[data-k]");
  let pinned = "";
  const light = (id) => {
    for (const mark of all(".lit")) mark.classList.remove("lit");
    if (!id) return;
    for (const mark of all('[data-s~="' + id + '"]')) mark.classList.add("lit");
  };
  const find = (event) => {
    const mark = event.target.closest("[data-s]");
    return mark && report.contains(mark) ? mark.dataset.s.split(" ").pop() : pinned;
  };
  report.addEventListener("pointerover", (event) => light(find(event)));
  report.addEventListener("pointerleave", () => light(pinned));
  report.addEventListener("focusin", (event) => light(find(event)));
  for (const button of all("button.name")) {
    button.addEventListener("click", () => {
      pinned = pinned === button.value ? "" : button.value;
      for (const other of all("button.name"))
        other.setAttribute("aria-pressed", String(other.value === pinned));
      light(pinned);
    });
  }
  if (!form) continue;
  form.hidden = false;
  const chosen = (name) =>
    new Set([...form.querySelectorAll('input[name="' + name + '"]:checked')].map((i) => i.value));
  form.addEventListener("change", () => {
    const kind = chosen("kind"), level = chosen("level"), rule = chosen("rule");
    const shown = new Set();
    for (const card of cards) {
      card.hidden = !level.has(card.dataset.level) || !rule.has(card.dataset.rule);
      if (!card.hidden) shown.add(card.id);
    }
    for (const mark of marks)
      mark.classList.toggle("quiet", !mark.dataset.f.split(" ").some((id) => shown.has(id)));
    for (const mark of kinds) mark.classList.toggle("off", !kind.has(mark.dataset.k));
    report.querySelector(".shown").textContent = shown.size + " of " + cards.length + " shown";
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}
"""
