// <source-corner>: a quiet corner for engineers, and the question whether the page can be believed, every 5 seconds.

import { el } from "./dom.js";
import { SOURCES } from "./words.js";

const EVERY = 5000;

customElements.define("source-corner", class extends HTMLElement {
  #token = null;

  connectedCallback() {
    this.summary = el("summary", {}, "For engineers");
    this.body = el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Sources and unread messages" });
    this.replaceChildren(el("details", {}, this.summary, this.body));
    setInterval(() => this.#look(), EVERY);
  }

  open(token) {
    this.#token = token;
    this.hidden = token === null;
    this.#look();
  }

  async #look() {
    if (this.#token === null) return;
    try {
      const answer = await fetch("/status", { headers: { Authorization: `Bearer ${this.#token}` }, cache: "no-store" });
      if (answer.ok) this.#show((await answer.json()).sources);
    } catch {
      this.summary.textContent = "For engineers: this page's service gives no answer";
    }
  }

  #show(sources) {
    const silent = sources.filter(s => !s.answered);
    const unread = sources.reduce((sum, s) => sum + Math.max(s.blocked.length, s.deadLetters), 0);
    this.summary.textContent = `For engineers: ${silent.length === 0 ? "all services answer" : `${silent.length} without answer`}, ${unread === 0 ? "nothing unread" : `${unread} unread`}`;
    this.body.replaceChildren(
      el("table", {}, el("caption", { class: "unseen" }, "Services"),
        this.#head("Service", "Answers", "Not read here", "Unread messages", "Blocked streams"),
        el("tbody", {}, sources.map(s => el("tr", {}, el("th", { scope: "row" }, SOURCES[s.service] ?? s.service),
          ...[s.answered ? "yes" : s.silentFor === undefined ? "never yet" : `not for ${s.silentFor} s`,
            s.lag ?? "broker gives no answer", s.deadLetters, s.blocked.length].map(v => el("td", { class: "figures" }, `${v}`)))))),
      ...sources.filter(s => s.blocked.length > 0).map(s => this.#blocked(s)));
    this.dispatchEvent(new CustomEvent("silent-sources", { bubbles: true, detail: silent }));
  }

  #blocked({ service, blocked }) {
    return el("table", {}, el("caption", {}, `Streams that ${SOURCES[service] ?? service} can't read on`),
      this.#head("Stream", "Why", "Since", "Waiting behind it"),
      el("tbody", {}, blocked.map(b => el("tr", {}, el("td", {}, el("code", {}, b.stream)), el("td", {}, `${b.reason} ${b.detail ?? ""}`),
        el("td", {}, b.since), el("td", { class: "figures" }, `${b.waiting}`)))));
  }

  #head(...names) {
    return el("thead", {}, el("tr", {}, names.map(name => el("th", { scope: "col" }, name))));
  }
});
