// What one journey's lines say together. No page in here.

import { happenedAt, tell } from "./sentences.js";
import { LEVELS } from "./words.js";

const RAISES = ["followup.EscalationRaised", "intake.SuicideRiskRaised", "followup.SuicideRiskRaised",
  "session.VitalsThresholdCrossed", "session.SideEffectReported"];
const is = (line, ...names) => names.some(name => line.type.startsWith(`org.handrail.${name}.v`));

export class Journey {
  lines = [];
  #seen = new Set();

  /** Keeps lines in the order in which things happened. @returns whether it is new */
  add(line) {
    if (this.#seen.has(line.n)) return false;
    this.#seen.add(line.n);
    line.at = new Date(happenedAt(line));
    let place = this.lines.length;
    while (place > 0 && before(line, this.lines[place - 1])) place--;
    this.lines.splice(place, 0, line);
    return true;
  }

  of(...names) { return this.lines.filter(line => is(line, ...names)); }
  last(...names) { return this.lines.findLast(line => is(line, ...names)); }

  /** The last observation before the first dose of a visit. */
  baseline(visit) {
    return this.of("session.VitalsRecorded").filter(l => l.data.visit === visit && l.data.phase === "pre-dose"
      && l.data.systolic !== undefined).at(-1)?.data;
  }

  reading(visit, id) {
    return this.of("session.VitalsRecorded").find(l => l.data.visit === visit && l.data.reading === id)?.data;
  }

  raised(escalation) {
    return this.of("followup.EscalationRaised").find(l => l.data.escalation === escalation)?.data.raisedAt;
  }

  /** One for each cause: who is called, who has it, since when. The most pressing first. */
  open() {
    const open = new Map();
    for (const line of this.of(...RAISES)) {
      const id = line.data.escalation;
      if (id && !open.has(id)) open.set(id, { id, level: LEVELS[id.split("~")[2]], since: line.at, line });
      if (is(line, "followup.EscalationRaised")) Object.assign(open.get(id), { line, since: new Date(line.data.raisedAt) });
    }
    this.of("followup.EscalationResolved").forEach(l => open.delete(l.data.escalation));
    for (const one of open.values()) {
      one.taken = this.of("followup.EscalationAcknowledged").findLast(l => l.data.escalation === one.id);
      one.called = this.of("followup.EscalationRepaged").findLast(l => l.data.escalation === one.id);
      one.why = this.of(...RAISES).filter(l => l.data.escalation === one.id && l !== one.line).at(-1);
    }
    return [...open.values()].sort((a, b) => a.level.order - b.level.order || a.since - b.since);
  }

  /** Overdue checks and crossed thresholds of a visit that nothing has answered yet; the last of each check. */
  unanswered() {
    const checks = new Map();
    for (const line of this.of("session.VitalsOverdue", "session.VitalsThresholdCrossed")) {
      const visit = tell(line, this).overdue;
      const answered = !visit || this.lines.some(l => l.data.visit === visit && l.at > line.at
        && is(l, "session.VitalsRecorded", "session.SessionCompleted"));
      if (!answered && tell(line, this).priority !== "none") checks.set(line.data.check ?? line.data.reading, line);
    }
    return [...checks.values()];
  }

  /** Numbers of lines that ask for an act now. What is over keeps its shape and loses its colour. */
  active() {
    const open = new Set(this.open().map(one => one.id));
    return new Set([...this.lines.filter(l => open.has(tell(l, this).escalation)), ...this.unanswered()].map(l => l.n));
  }

  /** The visit that goes on now, if any. */
  visitNow() {
    const arrived = this.last("session.PatientArrived");
    const ended = arrived && this.of("session.SessionCompleted").some(l => l.data.visit === arrived.data.visit);
    return arrived && !ended ? arrived.data.visit : null;
  }

  firstDose(visit) { return this.of("session.DoseAdministered").find(l => l.data.visit === visit); }

  /** What the future holds, as far as events say it: {at, kind, ...}. The earliest first. */
  ahead() {
    const next = [];
    const visit = this.visitNow();
    const over = new Set(this.of("scheduling.VisitCancelled", "scheduling.VisitMissed", "session.PatientArrived",
      "session.SessionCompleted").map(l => l.data.visit));
    const booked = new Map(this.of("scheduling.VisitBooked", "scheduling.VisitConfirmed").map(l => [l.data.visit, l]));
    for (const [id, line] of booked) {
      if (!over.has(id)) next.push({ at: line.data.start, kind: "visit", visit: id, confirmed: is(line, "scheduling.VisitConfirmed") });
    }
    const answered = new Set(this.of("followup.CheckInAnswered").map(l => l.data.checkIn));
    for (const due of this.of("followup.CheckInDue")) {
      if (!answered.has(due.data.checkIn)) next.push({ at: due.data.dueAt, kind: "check-in", visit: due.data.visit });
    }
    const permitted = visit && this.of("session.DosePermitted").findLast(l => l.data.visit === visit);
    if (permitted && !this.of("session.DoseAdministered").some(l => l.data.visit === visit && l.data.device === permitted.data.device)) {
      next.push({ at: permitted.data.until, kind: "permission", device: permitted.data.device });
    }
    const refused = visit && this.of("session.ReleaseRefused").findLast(l => l.data.visit === visit && l.data.earliest);
    if (refused) next.push({ at: refused.data.earliest, kind: "leave", from: this.firstDose(visit)?.at });
    return next.sort((a, b) => new Date(a.at) - new Date(b.at));
  }

  /** Blood pressures of the last visit that has any. */
  pressures() {
    const readings = this.of("session.VitalsRecorded").filter(l => l.data.systolic !== undefined && l.data.diastolic !== undefined);
    return readings.filter(l => l.data.visit === readings.at(-1).data.visit);
  }
}

/** By when it happened, then by when it was recorded, then by when it was heard here. */
function before(a, b) {
  return (a.at - b.at || new Date(a.recordedAt) - new Date(b.recordedAt) || a.n - b.n) < 0;
}
