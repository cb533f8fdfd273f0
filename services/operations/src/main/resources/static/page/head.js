// The head of a journey: how it stands, what asks for an act, what comes next, and the blood pressure of the last visit.

import { curve } from "./curve.js";
import { el, mark } from "./dom.js";
import { tell } from "./sentences.js";
import * as time from "./time.js";
import { STAGES, person, sentence, visit } from "./words.js";

export function title(journey, live) {
  const open = journey.open();
  return `${open.length > 0 ? `${open[0].level.word} · ` : ""}${live ? "" : "Not live · "}Journey · Handrail`;
}

/** @param room for the curve, in pixels */
export function head(journey, { code, stage, since, live, room }) {
  const open = journey.open(), unanswered = journey.unanswered(), pressures = journey.pressures();
  return [
    el("div", { class: "head" },
      el("h1", {}, headline(journey, stage)),
      el("p", { class: "quiet" }, `Care ${code}${since ? `, since ${time.day(since)} (${time.between(since, time.now())})` : ""} · `,
        el("span", { class: "live" }, live ? [el("span", { class: "dot" }), "live"] : "not live"))),
    open.length + unanswered.length > 0
      ? el("section", { class: "asks", "aria-label": "Asks for an act" },
        open.map(one => ask(journey, one)), unanswered.map(line => overdue(journey, line)))
      : el("p", { class: "calm" }, "Nothing asks for an act."),
    ahead(journey),
    curve(pressures, journey.baseline(pressures[0]?.data.visit), room),
  ];
}

function headline(journey, stage) {
  const now = journey.visitNow();
  const dose = now && journey.firstDose(now);
  if (dose) return `${sentence(visit(now))}: ${time.between(dose.at, time.now())} since the first dose`;
  return STAGES[stage] ?? "Under way";
}

function ask(journey, { level, since, line, why, taken, called }) {
  const told = tell(why ?? line, journey);
  return el("article", { class: `ask ${level.priority}` },
    el("span", { class: "age figures" }, time.between(since, time.now())),
    mark(level.priority, level.word),
    el("p", {}, told.text),
    values(told),
    el("p", { class: "quiet" }, taken ? `${person(taken.data.by)} took it on ${time.relative(taken.at)}.`
      : called ? `Nobody has taken it on. ${person(called.data.person)} was called by ${called.data.channel} ${time.relative(called.at)}.`
        : "Nobody has taken it on."));
}

function overdue(journey, line) {
  const told = tell(line, journey);
  return el("article", { class: `ask ${told.priority}` },
    el("span", { class: "age figures" }, time.between(line.data.dueAt ?? line.at, time.now())),
    mark(told.priority, told.word), el("p", {}, told.text));
}

function ahead(journey) {
  const said = {
    visit: (n, past) => `${sentence(visit(n.visit))} ${past ? "was to begin, patient not here yet" : `begins, ${n.confirmed ? "patient and ride confirmed" : "not yet confirmed"}`}`,
    "check-in": (n, past) => `Check-in after ${visit(n.visit)} ${past ? "was due, no answer yet" : "is due"}`,
    permission: (n, past) => past ? `Device ${n.device} may no longer be given: ask again` : `Device ${n.device} may be given until then`,
    leave: () => "Earliest time to leave",
  };
  const rows = journey.ahead().map(n => el("li", {}, el("b", { class: "figures" }, time.relative(n.at)),
    el("div", {}, said[n.kind](n, new Date(n.at) < time.now()), el("span", { class: "quiet" }, ` · ${time.moment(n.at)}`), n.from ? way(n) : null)));
  return rows.length > 0 ? el("section", { "aria-label": "What comes next" }, el("ul", { class: "next" }, rows)) : null;
}

/** A thin bar for the way to the door. */
function way({ from, at }) {
  const all = new Date(at) - from, gone = Math.min(all, time.now() - from);
  return el("meter", { min: 0, max: Math.round(all / 1000), value: Math.round(gone / 1000), "aria-label": "The way to the earliest time to leave" });
}

export function values({ values: told }) {
  return told.length === 0 ? null
    : el("p", { class: "values figures" }, told.map(([value, unit]) => el("span", {}, el("b", {}, value), " ", unit)));
}
