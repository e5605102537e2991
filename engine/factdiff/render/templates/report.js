
"use strict";
(() => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const facts = all("details.fact");
  const heavy = facts.filter((fact) => fact.matches(".error, .warning"));
  const form = byId("filter");
  const FEW = 2;

  // What is closed is not drawn: it waits in a template until it is opened.
  const draw = (folded) => {
    const waiting = folded.querySelector(":scope > template");
    if (!waiting) return;
    complete(folded, waiting.content);
    waiting.replaceWith(waiting.content);
  };
  // What would make the file long is not written for each claim: who said it, when, and the links.
  const complete = (folded, content) => {
    for (const caption of all("[data-of]", content)) credit(caption);
    const why = content.querySelector(".why");
    if (why && !why.querySelector("a")) why.append(" ", element("a", "Link to this fact", "#" + folded.id));
  };
  const element = (name, text, href) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (href) made.href = href;
    return made;
  };
  const credit = (caption) => {
    const article = byId("read").children[caption.dataset.of];
    const link = article.querySelector("a");
    const sentence = caption.parentElement.querySelector("blockquote").textContent;
    const outlet = article.querySelector("b").textContent;
    const named = link ? element("a", outlet, addressed(link.getAttribute("href"), sentence)) : element("b", outlet);
    caption.prepend(named, `, ${article.querySelector("span").textContent}`);
    delete caption.dataset.of;
  };
  // A link to the sentence in its outlet's page, by its first and last words, as in the links that the file holds.
  const ENDS = 6;
  const encoded = (words) => encodeURIComponent(words.join(" "))
    .replace(/[-!'()*]/g, (sign) => "%" + sign.charCodeAt(0).toString(16).toUpperCase());
  const addressed = (address, sentence) => {
    const page = address.split(":~:")[0].replace(/#$/, "");
    const words = sentence.replace(/^[ …]+|[ …]+$/g, "").split(/\s+/);
    const ends = words.length <= 2 * ENDS ? [words] : [words.slice(0, ENDS), words.slice(-ENDS)];
    return `${page}${page.includes("#") ? "" : "#"}:~:text=${ends.map(encoded).join(",")}`;
  };
  const open = (folded) => {
    draw(folded);
    folded.open = true;
  };
  document.addEventListener("toggle", (event) => { if (event.target.open) draw(event.target); }, true);

  // --- a link to one place ----------------------------------------------------------------------

  const linked = () => {
    let name = location.hash.slice(1);
    try { name = decodeURIComponent(name); } catch { /* it stays as it is */ }
    const place = name && byId(name);
    return place ? place.closest("details") : null;
  };
  // Who follows a link wants to see its fact, whatever the filter hides.
  const follow = () => {
    const folded = linked();
    if (!folded) return;
    folded.hidden = false;
    folded.closest("section").hidden = false;
    open(folded);
    folded.scrollIntoView();
    folded.querySelector("summary").focus({ preventScroll: true });
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) follow();
  });

  // --- the filter -----------------------------------------------------------------------------

  const menus = form ? all("select", form) : [];
  const words = form ? form.elements.q : null;
  const texts = new Map();
  const textOf = (fact) => {
    if (!texts.has(fact)) {
      const waiting = fact.querySelector(":scope > template");
      if (waiting) complete(fact, waiting.content);
      const text = fact.textContent + (waiting ? " " + waiting.content.textContent : "");
      texts.set(fact, text.toLowerCase().replace(/\s+/g, " "));
    }
    return texts.get(fact);
  };
  const numbersOf = (fact) => fact.dataset.in.split(" ").map((one) => one.split(","));
  let unknown = [];

  const filter = () => {
    const sought = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = menus.map((menu, at) => [at, String(menu.selectedIndex)]).filter(([, number]) => number !== "0");
    let shown = 0;
    for (const fact of facts) {
      const own = chosen.length ? numbersOf(fact) : [];
      const fits = chosen.every(([at, number]) => own[at].includes(number))
        && (!sought.length || sought.every((word) => textOf(fact).includes(word)));
      if (fact.hidden === fits) fact.hidden = !fits;
      shown += fits;
    }
    for (const section of all("section.facts")) section.hidden = !section.querySelector("details.fact:not([hidden])");
    tell(shown, chosen.length + sought.length > 0);
  };
  const tell = (shown, filtered) => {
    const hidden = facts.length - shown;
    const result = !filtered ? `All ${facts.length} facts are shown.`
      : !shown ? `No fact matches; ${hidden} hidden.`
        : `${shown} of ${facts.length} facts ${shown === 1 ? "is" : "are"} shown, ${hidden} hidden.`;
    const odd = unknown.length ? ` The address asks for what this report does not have: ${unknown.join(", ")}.` : "";
    byId("shown").textContent = result + odd;
    form.classList.toggle("on", filtered);
  };

  const remember = () => {
    const address = new URLSearchParams();
    for (const one of [words, ...menus]) if (one.value.trim()) address.set(one.name, one.value.trim());
    const query = address.toString();
    // Where a page may not change its address (in a mail's preview), the filter works all the same.
    try { history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash); } catch { /* so be it */ }
  };
  const recall = () => {
    const address = new URLSearchParams(location.search);
    words.value = address.get("q") || "";
    unknown = [];
    for (const menu of menus) {
      const wanted = address.get(menu.name);
      menu.value = wanted || "";
      if (menu.selectedIndex < 0) {
        menu.selectedIndex = 0;
        unknown.push(`${menu.name} ${wanted}`);
      }
    }
    const folded = form.querySelector(".menus");
    if (folded && menus.some((menu) => menu.selectedIndex > 0)) folded.open = true;
  };

  let waiting = 0;
  const changed = (wait) => {
    clearTimeout(waiting);
    unknown = [];
    waiting = setTimeout(() => { filter(); remember(); }, wait);
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => changed(event.target === words ? 200 : 0));
    form.addEventListener("reset", () => changed(0));
    byId("open-all").addEventListener("click", () => facts.filter((fact) => !fact.hidden).forEach(open));
    byId("close-all").addEventListener("click", () => facts.forEach((fact) => { if (fact.open) fact.open = false; }));
    recall();
    filter();
  }

  // --- keys, paper, the first view --------------------------------------------------------------

  const STEPS = { j: 1, k: -1 };
  document.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest("input, select, textarea") || !event.target.closest("main")) return;
    const shown = facts.filter((fact) => !fact.hidden);
    const here = event.target.closest("details.fact");
    const next = shown[here ? shown.indexOf(here) + step : 0];
    if (!next) return;
    event.preventDefault();
    next.querySelector("summary").focus();
    next.scrollIntoView({ block: "nearest" });
  });

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = heavy.filter((fact) => !fact.open);
    closed.forEach((fact) => { fact.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((fact) => { fact.open = false; }));

  // A few findings are read at once; of more each is one line, or nobody would see the second.
  if (heavy.length > FEW) heavy.forEach((fact) => { fact.open = false; });
  addEventListener("hashchange", follow);
  follow();
  // When it is done with the page's own address a browser takes the focus away again.
  addEventListener("load", () => setTimeout(() => {
    const folded = linked();
    if (folded && document.activeElement === document.body) folded.querySelector("summary").focus({ preventScroll: true });
  }));
  document.documentElement.classList.add("ready");
})();
