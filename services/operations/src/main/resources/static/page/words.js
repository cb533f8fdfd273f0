// Words that people read for codes that services write.

const RULES = new Map();
const SIDE_EFFECTS = new Map();

export async function loadWords() {
  const answer = await fetch("/words");
  if (answer.ok) {
    const words = await answer.json();
    Object.entries(words.rules).forEach(([id, rule]) => RULES.set(id, rule));
    Object.entries(words.sideEffects).forEach(([code, word]) => SIDE_EFFECTS.set(code, word));
  }
}

const UPPER = { "c-ssrs-screener": "C-SSRS screener", "c-ssrs": "C-SSRS", "phq-9": "PHQ-9", "spravato-rems": "Spravato REMS",
  "esketamine-trd": "esketamine", "esketamine-mdsi": "esketamine for suicidal crisis", "iv-ketamine": "ketamine infusion",
  "gad-7": "GAD-7", "audit-c": "AUDIT-C", "dast-10": "DAST-10", madrs: "MADRS", "qids-sr16": "QIDS-SR16", iv: "IV", pdmp: "PDMP", ecg: "ECG", bmi: "BMI", rems: "REMS", bp: "BP" };

/** A code as words: "patients-wish" is "patients wish". */
export function words(code) {
  if (code === null || code === undefined) return "";
  return UPPER[code] ?? String(code).split(/[-.]/).map(part => UPPER[part] ?? part).join(" ");
}

export const list = codes => codes.map(words).join(", ");
export const sentence = text => text === "" ? "" : text[0].toUpperCase() + text.slice(1);

/** What is told to the patient in private does not stand on a screen that others can see. */
const IN_PRIVATE = new Set(["ELIG-PREGNANCY", "DAY-PREGNANT"]);
const PRIVATE = "A finding that is told in private";

/** Why a rule spoke: its sentence, and the particular reason. */
export function why(hits = []) {
  return hits.map(hit => {
    if (IN_PRIVATE.has(hit.rule)) return `${PRIVATE}: prescriber and obstetrics, no dose before a named decision.`;
    const rule = RULES.get(hit.rule);
    return rule ? `${rule.title}: ${words(hit.reason)}. ${rule.meaning}` : `${sentence(words(hit.reason))}.`;
  });
}

export const titles = hits => hits.map(hit => IN_PRIVATE.has(hit.rule) ? PRIVATE.toLowerCase()
  : RULES.get(hit.rule)?.title ?? words(hit.reason)).join(", ");
export const sideEffect = (code, dictionary) => words(SIDE_EFFECTS.get(String(code)) ?? (/^[0-9]+$/.test(code) ? `${dictionary} ${code}` : code));

export const LEVELS = {
  emergency: { word: "Emergency", priority: "high", order: 0 },
  urgent: { word: "Urgent", priority: "high", order: 1 },
  "same-day": { word: "Same day", priority: "medium", order: 2 },
  routine: { word: "Routine", priority: "low", order: 3 },
};

export const STAGES = {
  referred: "Referred",
  screened: "Screened",
  "waiting-for": "Waiting for answers",
  "needs-decision": "Needs a decision",
  "not-suitable": "Not suitable",
  suitable: "Suitable",
  cleared: "Cleared for treatment",
  "course-paused": "Course paused",
  booked: "Visit booked",
  confirmed: "Visit confirmed",
  "visit-off": "Visit did not happen",
  arrived: "In the clinic",
  monitored: "In the clinic, dosed",
  "visit-ended": "Visit ended",
  "check-in-due": "Check-in due",
  "checked-in": "Check-in answered",
  ended: "Care ended",
};

export const SOURCES = { intake: "Intake", scheduling: "Scheduling", session: "Session", "follow-up": "Follow-up",
  operations: "This page's service" };

/** Care by the end of its id: no name belongs on a screen that others can see. */
export const code = episode => episode.slice(-5);
export const visit = id => `visit ${String(id).replace(/^v/, "")}`;
export const person = id => String(id).startsWith("role-") ? words(String(id).slice(5)) : id;
