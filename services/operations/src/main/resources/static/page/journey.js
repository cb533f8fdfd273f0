// <care-journey>: what asks for an act, what comes next, and everything that happened, the latest on top.

import { el, fill, shape } from "./dom.js";
import { head, title, values } from "./head.js";
import { Journey } from "./model.js";
import { tell } from "./sentences.js";
import { watch } from "./stream.js";
import * as time from "./time.js";
import { SOURCES, code } from "./words.js";

const SILENT_AFTER = 8000; // one beat of the stream and some more
const LATE = 2 * 60 * 1000;

customElements.define("care-journey", class extends HTMLElement {
  #stop = () => { };
  #journey = new Journey();
  #items = new Map();
  #standing = null;
  #silentSources = [];
  #lastSign = 0;
  #loaded = false;
  #waiting = null;

  connectedCallback() {
    this.stale = el("div", { class: "stale-note", hidden: true });
    this.head = el("div", { class: "panel head-panel" });
    this.doubts = el("div", { role: "status" });
    this.days = el("div", { class: "days" });
    this.announced = el("p", { class: "unseen", role: "status" });
    setInterval(() => this.#lookForSigns(), 1000);
  }

  choose(episode, token) {
    this.#stop();
    this.#journey = new Journey();
    this.#items.clear();
    this.#standing = null;
    this.episode = episode;
    this.days.replaceChildren();
    this.stale.hidden = true;
    this.closest(".board").classList.remove("stale");
    this.#message("Loading what has happened …", true);
    this.#lastSign = performance.now();
    this.#stop = watch(episode, token, {
      line: line => { if (this.#journey.add(line)) this.#soon(); },
      standing: standing => this.#stands(standing),
      sign: () => { this.#lastSign = performance.now(); },
      problem: status => this.#problem(status),
      ended: () => this.dispatchEvent(new CustomEvent("token-ended", { bubbles: true })),
    });
  }

  clear() {
    this.#stop();
    this.episode = null;
    this.#message("Choose whose care to look at.", false);
  }

  /** @param silent services that have given no answer, with the seconds of their silence */
  sources(silent) {
    this.#silentSources = silent;
    if (this.#loaded) this.#renderHead();
  }

  /** Said once: what is read aloud must not be repeated with each try. */
  #message(text, busy) {
    this.#loaded = false;
    if (this.querySelector("[aria-busy]")?.textContent === text) return;
    this.replaceChildren(el("div", { class: "panel" }, el("h1", { class: "unseen" }, "Journey"),
      el("p", { class: "quiet", role: "status", "aria-busy": busy }, text)));
  }

  #problem(status) {
    if (status === 401) this.dispatchEvent(new CustomEvent("token-refused", { bubbles: true }));
    else if (status === 403) this.#message("Your role may not see this.", false);
    else if (status === 404) this.#message("There is no such care in your clinics, or nothing of it has arrived yet.", false);
    else if (!this.#loaded) this.#message("No answer can be given now. Trying again …", true);
  }

  #stands(standing) {
    time.tell(standing.now);
    document.querySelector("care-clock").show();
    this.#standing = standing;
    this.#render();
  }

  /** Lines come in bursts; the page is drawn once for each. */
  #soon() {
    if (this.#loaded && this.#waiting === null) {
      this.#waiting = requestAnimationFrame(() => { this.#waiting = null; this.#render(); });
    }
  }

  #lookForSigns() {
    const silent = performance.now() - this.#lastSign;
    const stale = this.episode !== null && this.#loaded && silent > SILENT_AFTER;
    this.closest(".board").classList.toggle("stale", stale);
    if (stale) {
      this.stale.replaceChildren(el("b", { class: "figures" }, `Not live for ${Math.round(silent / 1000)} s`),
        `What stands here was true at ${time.clock(time.now())}. Trying to reach the service …`);
    }
    if (this.stale.hidden === stale) {
      this.stale.hidden = !stale;
      this.announced.textContent = stale ? "What stands here is no longer live." : "Live again.";
      if (this.#loaded) this.#renderHead();
    }
  }

  #render() {
    if (!this.#loaded) {
      this.#loaded = true;
      this.replaceChildren(this.stale, this.doubts, this.head, this.days, this.announced);
      this.#renderLines(false);
    } else {
      this.#renderLines(true);
    }
    this.#renderHead();
    this.querySelectorAll("[data-ago]").forEach(e => { e.textContent = time.relative(e.dataset.ago); });
  }

  #renderHead() {
    const { stage, since, unread } = this.#standing;
    const live = this.stale.hidden;
    this.#doubt(unread);
    document.title = title(this.#journey, live);
    fill(this.head, head(this.#journey, { code: code(this.episode), stage, since, live, room: this.clientWidth - 64 }));
  }

  /** Told once, not at every beat; the seconds go on in the engineers' corner. */
  #doubt(unread) {
    const doubts = [
      ...this.#silentSources.map(s => `${SOURCES[s.service]} gives no answer: what it knows may be missing here.`),
      ...[...new Set(unread.map(u => u.source))].map(s => `Something that ${SOURCES[s] ?? s} has said can't be shown yet. The rest goes on.`),
    ];
    if (doubts.join() !== this.doubts.dataset.said) {
      this.doubts.dataset.said = doubts.join();
      fill(this.doubts, doubts.map(text => el("p", { class: "unsure" }, text)));
    }
  }

  #renderLines(live) {
    const active = this.#journey.active();
    const newest = [];
    let below = null;
    for (const line of this.#journey.lines) {
      let item = this.#items.get(line.n);
      if (!item) {
        item = this.#item(line);
        this.#items.set(line.n, item);
        item.classList.toggle("new", live);
        newest.push(line);
        this.#place(item, line, below);
      }
      this.#colour(item, line, active.has(line.n));
      below = item;
    }
    if (live && newest.length > 0) {
      this.announced.textContent = newest.map(l => tell(l, this.#journey).text).join(". ");
    }
  }

  /** Above what happened before it, under the head of its day. */
  #place(item, line, below) {
    const key = time.dayKey(line.at);
    let day = this.days.querySelector(`section[data-day="${key}"]`);
    if (!day) {
      day = el("section", { "data-day": key }, el("h2", { class: "day" }, time.longDay(line.at)), el("ol", { class: "lines" }));
      const earlier = [...this.days.children].find(other => other.dataset.day < key);
      this.days.insertBefore(day, earlier ?? null);
    }
    const lines = day.querySelector("ol");
    lines.insertBefore(item, below?.parentNode === lines ? below : null);
  }

  #item(line) {
    const told = tell(line, this.#journey);
    const late = new Date(line.recordedAt) - line.at;
    return el("li", {},
      el("div", { class: "when" },
        el("time", { datetime: line.at.toISOString() }, el("b", {}, time.clock(line.at))),
        el("span", { "data-ago": line.at.toISOString(), class: "figures" }, time.relative(line.at))),
      el("span", { class: "shape" }),
      el("div", { class: "what" },
        el("p", {}, el("span", { class: "word" }), told.text),
        values(told),
        told.why.length > 0 ? el("ul", { class: "why" }, told.why.map(reason => el("li", {}, reason))) : null,
        late > LATE ? el("p", { class: "source" }, `Recorded ${time.moment(line.recordedAt, line.at)}, ${time.span(late)} later.`) : null),
      el("span", { class: "source" }, SOURCES[line.source] ?? line.source));
  }

  #colour(item, line, active) {
    const told = tell(line, this.#journey);
    const asks = told.priority !== "none";
    const look = asks ? active ? told.priority : "was" : "none";
    if (item.dataset.look === look) return;
    item.dataset.look = look;
    item.classList.remove("high", "medium", "low", "was", "none");
    item.classList.add(look);
    item.querySelector(".shape").replaceChildren(shape(look));
    item.querySelector(".word").replaceChildren(...(asks && told.word ? [el("strong", {}, told.word), active ? ": " : " (over): "] : []));
  }
});
