// What several sentences have in common.

import { LEVELS, sentence, visit, why, words } from "../words.js";

const SEDATION = { 5: "awake", 4: "drowsy", 3: "rousable" };

export const after = d => d.visit ? ` after ${visit(d.visit)}` : "";

/** Answers to a questionnaire, whoever took them. */
export function answered(d) {
  const what = sentence(words(d.instrument));
  return d.instrument === "c-ssrs-screener"
    ? { text: d.complete ? "Suicide risk screener answered" : "Suicide risk screener begun, not all questions answered",
        values: [[`${d.items.filter(i => i.value > 0).length}`, `yes of ${d.items.length} answers`]] }
    : { text: d.complete ? `${what} answered` : `${what} begun, not all items answered`,
        values: [d.total !== undefined && [`${d.total}`, d.instrument === "phq-9" ? "of 27" : words(d.band)],
          ...(d.instrument === "phq-9" ? item9(d.items.find(i => i.item === "9")?.value) : [])] };
}

export function suicideRisk(d) {
  const level = d.escalation.split("~")[2];
  return { text: `Suicide risk: ${d.level === "unclear" ? "unclear, a clinician asks" : d.level}`, why: why([d.trigger]),
    escalation: d.escalation, word: LEVELS[level]?.word, priority: LEVELS[level]?.priority };
}

export function item9(value) {
  return value === undefined ? [] : [[`${value}`, "item 9 of 0 to 3"]];
}

export function vitals(d, baseline) {
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
