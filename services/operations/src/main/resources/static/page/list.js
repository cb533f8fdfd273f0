// <care-list>: whose care there is to look at. Rows keep their place under the finger; new ones come on top.

import { el, mark } from "./dom.js";
import * as time from "./time.js";
import { LEVELS, STAGES, code } from "./words.js";

const EVERY = 10000;

customElements.define("care-list", class extends HTMLElement {
  #token = null;
  #rows = new Map();
  #chosen = null;

  connectedCallback() {
    this.rows = el("ul", { class: "rows" });
    this.said = el("p", { class: "quiet small", role: "status" });
    this.replaceChildren(el("h2", {}, "Care in your clinics"), this.rows, this.said);
    setInterval(() => this.#look(), EVERY);
  }

  open(token) {
    this.#token = token;
    this.#rows.clear();
    this.rows.replaceChildren();
    this.said.textContent = "Loading …";
    this.#look();
  }

  choose(episode) {
    this.#chosen = episode;
    this.#rows.forEach((row, id) => this.#current(row, id));
  }

  async #look() {
    if (this.#token === null) return;
    try {
      const answer = await fetch("/episodes", { headers: { Authorization: `Bearer ${this.#token}` }, cache: "no-store" });
      if (answer.status === 401) this.dispatchEvent(new CustomEvent("token-refused", { bubbles: true }));
      else if (answer.status === 403) this.said.textContent = "Your role may not see this.";
      else if (!answer.ok) this.said.textContent = "The list can't be had now. Trying again …";
      else this.#show(await answer.json());
    } catch {
      this.said.textContent = "The list can't be had now. Trying again …";
    }
  }

  #show({ now, journeys, more }) {
    if (time.now() === null) time.tell(now);
    for (const journey of journeys.toReversed()) {
      const known = this.#rows.get(journey.episode);
      const row = this.#row(journey, new Date(now));
      if (known) known.firstChild.replaceChildren(...row.firstChild.childNodes);
      else {
        this.#rows.set(journey.episode, row);
        this.rows.prepend(row);
        this.#current(row, journey.episode);
      }
    }
    this.said.textContent = journeys.length === 0 ? "Nobody yet. Care appears here as soon as a referral has arrived."
      : more ? "Only the latest are listed." : "";
  }

  #row({ episode, since, stage, stageAt, open = [] }, now) {
    const worst = open.map(e => LEVELS[e.level]).filter(Boolean).sort((a, b) => a.order - b.order)[0];
    return el("li", {}, el("a", { href: `#${episode}` },
      el("span", { class: "stage" }, STAGES[stage] ?? "Under way"),
      el("span", { class: "about figures" }, `${code(episode)}${since ? ` · since ${time.day(since)}` : ""}${stageAt ? ` · for ${time.between(stageAt, now)}` : ""}`),
      worst ? mark(worst.priority, worst.word) : null));
  }

  #current(row, episode) {
    if (episode === this.#chosen) {
      row.firstChild.setAttribute("aria-current", "true");
      this.rows.scrollTop = row.offsetTop - this.rows.offsetTop;
    } else row.firstChild.removeAttribute("aria-current");
  }
});
