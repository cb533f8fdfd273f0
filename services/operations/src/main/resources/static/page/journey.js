// <care-journey>: what asks for an act, what comes next, and everything that happened, the latest on top.

import { curve } from "./curve.js";
import { el, fill, mark, shape } from "./dom.js";
import { Journey } from "./model.js";
import { tell } from "./sentences.js";
import { watch } from "./stream.js";
import * as time from "./time.js";
import { SOURCES, STAGES, code, person, sentence, visit } from "./words.js";

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
    this.#loaded = false;
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

  #message(text, busy) {
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
    const open = this.#journey.open(), unanswered = this.#journey.unanswered();
    const live = this.stale.hidden;
    this.#doubt(unread);
    document.title = `${open.length > 0 ? `${open[0].level.word} · ` : ""}${live ? "" : "Not live · "}Journey · Handrail`;
    fill(this.head,
      el("div", { class: "head" },
        el("h1", {}, this.#headline(stage)),
        el("p", { class: "quiet" }, `Care ${code(this.episode)}${since ? `, since ${time.day(since)} (${time.between(since, time.now())})` : ""} · `,
          el("span", { class: "live" }, live ? [el("span", { class: "dot" }), "live"] : "not live"))),
      open.length + unanswered.length > 0
        ? el("section", { class: "asks", "aria-label": "Asks for an act" }, open.map(one => this.#ask(one)), unanswered.map(l => this.#overdue(l)))
        : el("p", { class: "calm" }, "Nothing asks for an act."),
      this.#ahead(),
      curve(this.#journey.pressures(), this.#journey.baseline(this.#journey.pressures()[0]?.data.visit), this.clientWidth - 64));
  }

  #headline(stage) {
    const now = this.#journey.visitNow();
    const dose = now && this.#journey.firstDose(now);
    if (dose) return `${sentence(visit(now))}: ${time.between(dose.at, time.now())} since the first dose`;
    return STAGES[stage] ?? "Under way";
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

  #ask({ level, since, line, why, taken, called }) {
    const told = tell(why ?? line, this.#journey);
    return el("article", { class: `ask ${level.priority}` },
      el("span", { class: "age figures" }, time.between(since, time.now())),
      mark(level.priority, level.word),
      el("p", {}, told.text),
      this.#values(told),
      el("p", { class: "quiet" }, taken ? `${person(taken.data.by)} took it on ${time.relative(taken.at)}.`
        : called ? `Nobody has taken it on. ${person(called.data.person)} was called by ${called.data.channel} ${time.relative(called.at)}.`
          : "Nobody has taken it on."));
  }

  #overdue(line) {
    const told = tell(line, this.#journey);
    return el("article", { class: `ask ${told.priority}` },
      el("span", { class: "age figures" }, time.between(line.data.dueAt ?? line.at, time.now())),
      mark(told.priority, told.word), el("p", {}, told.text));
  }

  #ahead() {
    const said = {
      visit: (n, past) => `${sentence(visit(n.visit))} ${past ? "was to begin, patient not here yet" : `begins, ${n.confirmed ? "patient and ride confirmed" : "not yet confirmed"}`}`,
      "check-in": (n, past) => `Check-in after ${visit(n.visit)} ${past ? "was due, no answer yet" : "is due"}`,
      permission: (n, past) => past ? `Device ${n.device} may no longer be given: ask again` : `Device ${n.device} may be given until then`,
      leave: () => "Earliest time to leave",
    };
    const rows = this.#journey.ahead().map(n => el("li", {}, el("b", { class: "figures" }, time.relative(n.at)),
      el("div", {}, said[n.kind](n, new Date(n.at) < time.now()), el("span", { class: "quiet" }, ` · ${time.moment(n.at)}`), n.from ? this.#way(n) : null)));
    return rows.length > 0 ? el("section", { "aria-label": "What comes next" }, el("ul", { class: "next" }, rows)) : null;
  }

  /** A thin bar for the way to the door. */
  #way({ from, at }) {
    const all = new Date(at) - from, gone = Math.min(all, time.now() - from);
    return el("meter", { min: 0, max: Math.round(all / 1000), value: Math.round(gone / 1000), "aria-label": "The way to the earliest time to leave" });
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
        this.#values(told),
        told.why.length > 0 ? el("ul", { class: "why" }, told.why.map(reason => el("li", {}, reason))) : null,
        late > LATE ? el("p", { class: "source" }, `Recorded ${time.moment(line.recordedAt, line.at)}, ${time.span(late)} later.`) : null),
      el("span", { class: "source" }, SOURCES[line.source] ?? line.source));
  }

  #values({ values }) {
    return values.length === 0 ? null
      : el("p", { class: "values figures" }, values.map(([value, unit]) => el("span", {}, el("b", {}, value), " ", unit)));
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
