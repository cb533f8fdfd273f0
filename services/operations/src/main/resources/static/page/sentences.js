// One plain sentence for each event, with values and reasons. A test reads every example of the published language.

import { FOLLOWUP } from "./tells/followup.js";
import { INTAKE } from "./tells/intake.js";
import { SCHEDULING } from "./tells/scheduling.js";
import { SESSION } from "./tells/session.js";
import { sentence } from "./words.js";

const TELLS = { ...INTAKE, ...SCHEDULING, ...SESSION, ...FOLLOWUP };

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
  "missedAt", "movedAt", "heldAt", "resumedAt", "endedAt", "changedAt", "proposedAt", "sentAt", "closedAt", "submittedAt",
  "readyAt", "raisedAt", "acknowledgedAt", "pagedAt", "resolvedAt"];

/** When it happened, which may be earlier than it was recorded. */
export function happenedAt(line) {
  const field = HAPPENED.find(f => line.data[f] !== undefined);
  return field ? line.data[field] : line.recordedAt;
}
