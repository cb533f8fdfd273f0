// One plain sentence for each event, with values and reasons. A test reads every example of the published language.

import { between, moment, clock } from "./time.js";
import { LEVELS, list, person, sentence, sideEffect, titles, visit, why, words } from "./words.js";

const SEDATION = { 5: "awake", 4: "drowsy", 3: "rousable" };

const TELLS = {
  "intake.ReferralReceived": d => ({
    text: "Referral received",
    why: [d.missing.length > 0 && `Still to come: ${list(d.missing)}.`,
      d.unusable.length > 0 && `Could not be used: ${d.unusable.map(u => `${words(u.what)} (${words(u.why)})`).join(", ")}.`],
  }),
  "intake.InstrumentAnswered": d => d.instrument === "phq-9"
    ? { text: d.complete ? "PHQ-9 answered" : "PHQ-9 begun, not all items answered",
        values: [d.total !== undefined && [`${d.total}`, "of 27"], ...item9(d.items.find(i => i.item === "9")?.value)] }
    : { text: d.complete ? "Suicide risk screener answered" : "Suicide risk screener begun, not all questions answered",
        values: [[`${d.items.filter(i => i.value > 0).length}`, `yes of ${d.items.length} answers`]] },
  "intake.SuicideRiskRaised": suicideRisk,
  "followup.SuicideRiskRaised": suicideRisk,
  "intake.PatientScreened": d => ({
    text: d.complete ? "Screening recorded" : `Screening recorded, waiting for: ${list(d.missing)}`,
    values: [d.phq9Total !== undefined && [`${d.phq9Total}`, "PHQ-9 of 27"]],
    why: [d.suicideRisk !== undefined && `Suicide risk: ${d.suicideRisk}.`,
      d.complete && d.missing.length > 0 && `Not known: ${list(d.missing)}.`],
  }),
  "intake.EligibilityDecided": d => ({
    text: {
      ELIGIBLE: "Suitable for treatment",
      EXCLUDED: `Not suitable: ${titles(d.rules)}`,
      INCOMPLETE: `Not yet: waiting for ${list(d.missing)}`,
      REVIEW: `Needs a decision: ${titles(d.rules)}`,
    }[d.outcome] ?? `Suitability: ${words(d.outcome)}`,
    why: why(d.rules),
  }),
  "intake.ConsentRecorded": d => ({ text: d.status === "withdrawn" ? "Consent withdrawn" : "Consent given" }),
  "intake.EnrolmentConfirmed": d => ({ text: `Enrolled in ${words(d.programme)}` }),
  "intake.TreatmentCleared": d => ({ text: "Cleared for treatment", why: why(d.rules) }),
  "intake.TreatmentClearanceWithdrawn": d => ({ text: `Course paused: ${words(d.reason)}`, why: why(d.rules) }),
  "intake.CareEnded": d => ({ text: `Care ended: ${words(d.reason)}` }),

  "scheduling.VisitBooked": (d, journey, at) => ({
    text: `${sentence(visit(d.visit))} booked for ${moment(d.start, at)} to ${clock(d.end)}${d.chair ? `, chair ${d.chair}` : ""}`,
  }),
  "scheduling.VisitConfirmed": (d, journey, at) => ({
    text: `${sentence(visit(d.visit))} confirmed: ${[d.patient && "patient", d.ride && "ride"].filter(Boolean).join(" and ")}`,
    why: [`It begins ${moment(d.start, at)}.`],
  }),
  "scheduling.VisitCancelled": d => ({ text: `${sentence(visit(d.visit))} cancelled: ${words(d.reason)}` }),
  "scheduling.VisitMissed": d => ({
    text: d.kind === "no-show" ? `${sentence(visit(d.visit))}: no-show`
      : `${sentence(visit(d.visit))}: it is not known whether the patient came`,
  }),

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

  "followup.CheckInDue": (d, journey, at) => ({ text: `Check-in after ${visit(d.visit)} due ${moment(d.dueAt, at)}` }),
  "followup.CheckInAnswered": d => ({
    text: `Check-in after ${visit(d.visit)} answered: ${d.sideEffects.length > 0 ? list(d.sideEffects) : "no side effects"}`,
    values: item9(d.item9),
    why: [d.droveOrOperated === true && "Drove or operated machinery too early.", d.droveOrOperated === false && "Did not drive."],
  }),
  "followup.CheckInMissed": d => ({ text: `No answer to the check-in after ${visit(d.visit)}, try ${d.rung}` }),
  "followup.EscalationRaised": d => ({
    text: sentence(words(d.cause)), escalation: d.escalation, word: LEVELS[d.level]?.word, priority: LEVELS[d.level]?.priority,
  }),
  "followup.EscalationAcknowledged": (d, journey) => ({
    text: `${person(d.by)} has taken it on`,
    why: [journey.raised(d.escalation) && `After ${between(journey.raised(d.escalation), d.acknowledgedAt)}.`],
  }),
  "followup.EscalationRepaged": d => ({
    text: `${d.rung > 1 && d.try === 1 ? "Next person called" : "Called"}: ${person(d.person)} by ${words(d.channel)}`,
    why: [`Person ${d.rung} in turn, try ${d.try}.`],
  }),
  "followup.EscalationResolved": d => ({ text: `Closed by ${person(d.by)}: ${words(d.outcome)}` }),
};

function suicideRisk(d) {
  const level = d.escalation.split("~")[2];
  return { text: `Suicide risk: ${d.level === "unclear" ? "unclear, a clinician asks" : d.level}`, why: why([d.trigger]),
    escalation: d.escalation, word: LEVELS[level]?.word, priority: LEVELS[level]?.priority };
}

function item9(value) {
  return value === undefined ? [] : [[`${value}`, "item 9 of 0 to 3"]];
}

function vitals(d, baseline) {
  const change = (value, before) => value === undefined || before === undefined ? ""
    : value === before ? "±0" : value > before ? `+${value - before}` : `−${before - value}`;
  const changed = d.phase !== "pre-dose" && baseline
    ? ` ${change(d.systolic, baseline.systolic)}/${change(d.diastolic, baseline.diastolic)} since before the dose` : "";
  return [
    d.systolic !== undefined && [`${d.systolic}/${d.diastolic ?? "?"}`, `mmHg${changed}`],
    d.heartRate !== undefined && [`${d.heartRate}`, "heart rate"],
    d.spo2 !== undefined && [`${d.spo2} %`, "SpO₂"],
    d.respiratoryRate !== undefined && [`${d.respiratoryRate}`, "breaths a minute"],
    d.moaas !== undefined && [SEDATION[d.moaas] ?? "hard to rouse", `MOAA/S ${d.moaas}`],
  ];
}

/** Whether there is a sentence for this type, and not only its bare name. */
export const known = type => name(type) in TELLS;

const name = type => type.replace(/^org\.handrail\./, "").replace(/\.v[0-9]+$/, "");

/** @returns {{text, why: string[], values: [string, string][], priority, word, escalation, overdue}} */
export function tell(line, journey) {
  const teller = TELLS[name(line.type)];
  const told = teller ? teller(line.data, journey, line.at)
    : { text: sentence(name(line.type).split(".")[1].replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()) };
  return { priority: "none", ...told, why: (told.why ?? []).filter(Boolean), values: (told.values ?? []).filter(Boolean) };
}

const HAPPENED = ["occurredAt", "receivedAt", "decidedAt", "clearedAt", "withdrawnAt", "confirmedAt", "cancelledAt",
  "missedAt", "raisedAt", "acknowledgedAt", "pagedAt", "resolvedAt"];

/** When it happened, which may be earlier than it was recorded. */
export function happenedAt(line) {
  const field = HAPPENED.find(f => line.data[f] !== undefined);
  return field ? line.data[field] : line.recordedAt;
}
