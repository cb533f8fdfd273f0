// Sentences about the course and its visits.

import { moment, clock } from "../time.js";
import { list, sentence, visit, why, words } from "../words.js";

export const SCHEDULING = {
  "scheduling.VisitBooked": (d, journey, at) => ({
    text: `${sentence(visit(d.visit))} booked for ${moment(d.start, at)} to ${clock(d.end)}${d.chair ? `, chair ${d.chair}` : ""}`,
  }),
  "scheduling.VisitConfirmed": (d, journey, at) => ({
    text: `${sentence(visit(d.visit))} confirmed: ${[d.patient && "patient", d.ride && "ride"].filter(Boolean).join(" and ")}`,
    why: [`It begins ${moment(d.start, at)}.`],
  }),
  "scheduling.VisitCancelled": d => ({ text: `${sentence(visit(d.visit))} cancelled: ${words(d.reason)}` }),
  "scheduling.VisitMissed": d => ({
    text: `${sentence(visit(d.visit))}: ${d.kind === "not-known" ? "it is not known whether the patient came" : words(d.kind)}`,
    why: [d.reason && `${sentence(words(d.reason))}.`],
  }),
  "scheduling.VisitMoved": (d, journey, at) => ({
    text: `${sentence(visit(d.visit))} moved to ${moment(d.start, at)}${d.chair ? `, chair ${d.chair}` : ""}: ${words(d.reason)}`,
    why: [`It was to begin ${moment(d.from, at)}.`],
  }),
  "scheduling.ReminderDue": d => ({ text: `Reminder of ${visit(d.visit)} sent, ${d.kind.replace("h", " h")} ahead` }),
  "scheduling.RideMissing": (d, journey, at) => ({
    text: `No ride confirmed for ${visit(d.visit)}`, why: [`It begins ${moment(d.start, at)}: somebody calls.`],
    word: "Ride missing", priority: "medium",
  }),
  "scheduling.VisitNotCovered": (d, journey, at) => ({
    text: `${sentence(visit(d.visit))} is not covered: ${d.by === "payer" ? "beyond the payer's authorisation" : "no drug on the shelf for it"}`,
    why: [`It begins ${moment(d.start, at)} and stays booked.`],
  }),
  "scheduling.PrescriberLeft": d => ({
    text: `No prescriber on site any more during ${visit(d.visit)}`, why: ["No new dose until one is there again."],
    word: "No prescriber", priority: "high",
  }),
  "scheduling.CourseProposed": d => ({
    text: `Course proposed: ${words(d.protocol)}, ${words(d.phase)}`, values: [[`${d.visits.length}`, "visits"]],
  }),
  "scheduling.CoursePhaseChanged": d => ({ text: `Course goes on: ${words(d.phase)}`, why: [`${sentence(words(d.because))}.`] }),
  "scheduling.CourseHeld": d => ({
    text: `Course paused: ${words(d.reason)}`,
    why: [...why(d.rules), `Goes on with: ${list(d.liftedBy)}${d.whoCan.length > 0 ? ` (${list(d.whoCan)})` : ""}.`],
  }),
  "scheduling.CourseResumed": d => ({ text: `Course no longer paused: ${words(d.by)}` }),
  "scheduling.CourseEnded": d => ({ text: `Course ended: ${words(d.reason)}`, values: [[`${d.visitsAttended}`, "visits attended"]] }),
};
