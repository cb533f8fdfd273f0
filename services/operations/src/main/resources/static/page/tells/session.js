// Sentences about the visit.

import { moment, clock } from "../time.js";
import { LEVELS, list, person, sentence, sideEffect, titles, visit, why, words } from "../words.js";
import { answered, suicideRisk, vitals } from "./parts.js";

export const SESSION = {
  "session.PatientArrived": d => ({ text: `Patient has arrived for ${visit(d.visit)}` }),
  "session.DosePermitted": d => ({
    text: `Device ${d.device} may be given until ${clock(d.until)}`, values: [[`${d.amountMg} mg`, words(d.drug)]], why: why(d.rules),
  }),
  "session.DoseHeld": d => ({
    text: `Dose delayed: device ${d.device}`,
    why: [...why(d.rules), d.liftedBy.length > 0 && `Goes on with: ${list(d.liftedBy)}.`],
  }),
  "session.HoldOverridden": d => ({
    text: `Prescriber decided to go on with device ${d.device}: ${words(d.reason)}`,
    why: [`Decided by ${person(d.by)}, good until ${clock(d.until)}.`, ...why(d.rules)],
  }),
  "session.ReleaseOverridden": d => ({
    text: `Clinician decided against a rule of the clinic at the door: ${words(d.reason)}`,
    why: [`Decided by ${person(d.by)}, good until ${clock(d.until)}.`, ...why(d.rules)],
  }),
  "session.DoseAdministered": d => ({
    text: d.drug === "esketamine" ? `Device ${d.device} given` : `${sentence(words(d.drug))} given${d.route ? `, ${words(d.route)}` : ""}`,
    values: [[`${d.amountMg} mg`, words(d.drug)]],
    why: [d.basis === "override" && "By the prescriber's decision.", d.basis === "deviation" && "Without permission."],
  }),
  "session.DeviationRecorded": d => ({ text: `Not as the rules ask${d.device ? `: device ${d.device}` : ""}`, why: why(d.rules) }),
  "session.RecordCorrected": d => ({
    text: `${d.enteredInError ? "Struck out, entered in error" : "Corrected"}: ${words(d.kind)} ${d.record}`,
    values: Object.entries(d.corrected ?? {}).filter(([, value]) => typeof value !== "object")
      .map(([field, value]) => [field === "occurredAt" ? clock(value) : words(`${value}`), words(field)]),
    why: [`By ${person(d.by)}: ${words(d.because)}.`, d.closes.length > 0 && "What it alone had raised is closed."],
  }),
  "session.VitalsRecorded": (d, journey) => ({
    text: { "pre-dose": "Observed before the dose", exit: "Observed before leaving" }[d.phase]
      ?? (d.minutesFromFirstDose === undefined ? "Observed" : `Observed ${d.minutesFromFirstDose} min after the first dose`),
    values: vitals(d, journey.baseline(d.visit)),
  }),
  "session.VitalsOverdue": d => ({
    text: `Check overdue since ${clock(d.dueAt)}: ${words(d.check.replace(/^v[0-9]+-/, ""))}`,
    priority: d.severity === "red" ? "high" : "medium", word: d.severity === "red" ? "Overdue, red" : "Overdue", overdue: d.visit,
  }),
  "session.VitalsThresholdCrossed": (d, journey) => ({
    text: `${titles(d.rules)}${d.symptoms.length > 0 ? `, with ${list(d.symptoms)}` : ""}`,
    values: vitals(journey.reading(d.visit, d.reading) ?? {}, journey.baseline(d.visit)).filter(Boolean).slice(0, 1),
    why: why(d.rules), escalation: d.escalation, word: LEVELS[d.level]?.word,
    priority: LEVELS[d.level]?.priority ?? "none", overdue: d.escalation ? null : d.visit,
  }),
  "session.SideEffectReported": d => ({
    text: `Side effect: ${sideEffect(d.code, d.dictionary)}`, values: [[`grade ${d.grade}`, d.serious ? "serious" : ""]],
    escalation: d.escalation, word: LEVELS[d.level]?.word, priority: d.escalation ? LEVELS[d.level]?.priority : "none",
  }),
  "session.ReleaseRefused": (d, journey, at) => ({
    text: `Not yet ready to leave: ${titles(d.unmet)}`,
    why: [d.earliest && `Earliest at ${moment(d.earliest, at)}.`, ...why(d.unmet)],
  }),
  "session.SessionCompleted": d => ({
    text: {
      released: "Was ready to leave and has left",
      "transferred-by-ambulance": "Transferred by ambulance",
      admitted: "Admitted to hospital",
      "left-against-advice": "Left against advice",
      "left-unnoticed": "Left unnoticed",
      "not-dosed": "Visit ended, not dosed",
      "stopped-early": "Treatment stopped early, has left",
    }[d.ending] ?? `Visit ended: ${words(d.ending)}`,
    values: [d.devices > 0 && [`${d.amountMg} mg`, `in ${d.devices} device${d.devices === 1 ? "" : "s"}`]],
    why: [d.callWithinHours && `A person calls within ${d.callWithinHours} h.`],
  }),
  "session.InstrumentAnswered": answered,
  "session.SuicideRiskRaised": suicideRisk,
  "session.OrderRecorded": d => ({
    text: `Ordered by ${person(d.by)}: ${words(d.drug)} ${words(d.route)}`,
    values: [d.amountMg !== undefined && [`${d.amountMg} mg`, d.mgPerKg !== undefined ? `${d.mgPerKg} mg/kg` : ""],
      [`${d.visits}`, d.visits === 1 ? "visit" : "visits"]],
  }),
  "session.DayFindingRecorded": d => ({
    text: d.finding === "pregnancy" ? "Asked today: told in private"
      : `Asked today: ${words(d.finding)}, ${d.present ? "yes" : "no"}`,
  }),
  "session.DosingStopped": d => ({
    text: `Nothing more is given today: ${words(d.reason)}`, why: why(d.rules), word: "Stopped", priority: "medium",
  }),
  "session.InfusionEnded": d => ({
    text: `Infusion ${words(d.ended)}${d.reason ? `: ${words(d.reason)}` : ""}`,
    values: [d.amountMg !== undefined && [`${d.amountMg} mg`, "given"]],
  }),
  "session.InfusionPaused": d => ({ text: `Infusion paused${d.reason ? `: ${words(d.reason)}` : ""}` }),
  "session.InfusionResumed": () => ({ text: "Infusion goes on" }),
  "session.MedicineGiven": d => ({ text: `Given besides: ${words(d.medicine)}`, values: [[words(d.kind), ""]] }),
  "session.ReadyToLeave": () => ({ text: "Ready to leave, waiting for the ride" }),
  "session.RideCallDue": d => ({ text: `The ride has not come: call ${words(d.whom)}`, word: "Ride", priority: "medium" }),
  "session.RemsFormDue": (d, journey, at) => ({ text: `Monitoring form of ${visit(d.visit)} due by ${moment(d.dueAt, at)}` }),
  "session.RemsFormSubmitted": d => ({ text: `Monitoring form of ${visit(d.visit)} sent${d.by ? ` by ${person(d.by)}` : ""}` }),
  "session.RemsFormOverdue": d => ({ text: `Monitoring form of ${visit(d.visit)} is late`, word: "Late", priority: "medium" }),
};
