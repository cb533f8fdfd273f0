// Sentences about what comes after.

import { between, moment } from "../time.js";
import { LEVELS, list, person, sentence, why, words } from "../words.js";
import { after, answered, item9, suicideRisk } from "./parts.js";

export const FOLLOWUP = {
  "followup.SuicideRiskRaised": suicideRisk,
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
  "followup.InstrumentAnswered": answered,
  "followup.CheckInDue": (d, journey, at) => ({
    text: `Check-in${after(d)} due ${moment(d.dueAt, at)}`, why: [d.because && `${sentence(words(d.because))}.`, d.forms && `With ${list(d.forms)}.`],
  }),
  "followup.CheckInAnswered": d => ({
    text: `Check-in${after(d)} answered: ${d.sideEffects.length > 0 ? list(d.sideEffects) : "no side effects"}`,
    values: item9(d.item9),
    why: [d.droveOrOperated === true && "Drove or operated machinery too early.", d.droveOrOperated === false && "Did not drive.",
      d.sleptWell === true && "Slept well.", d.sleptWell === false && "Did not sleep well."],
  }),
  "followup.CheckInMissed": d => ({ text: `No answer to the check-in${after(d)}, try ${d.rung}` }),
  "followup.CheckInClosed": d => ({ text: `Check-in no longer needed: ${words(d.because)}` }),
  "followup.EscalationOverdue": d => ({
    text: d.rules ? "Nobody has reached the patient yet" : "Not yet settled, and its time is over", why: why(d.rules ?? []),
    escalation: d.escalation, word: LEVELS[d.escalation.split("~")[2]]?.word,
    priority: LEVELS[d.escalation.split("~")[2]]?.priority,
  }),
  "followup.OutcomeClassified": d => ({
    text: `${sentence(words(d.instrument))}: ${words(d.class)}${d.remission ? ", in remission" : ""}`,
    values: [[`${d.score}`, `from ${d.baseline}`], d.changePercent !== undefined && [`${d.changePercent} %`, "less"]],
  }),
  "followup.RelapseSuspected": d => ({ text: "It may be coming back", why: why(d.rules), word: "Look", priority: "medium" }),
  "followup.StopReviewProposed": d => ({ text: "Benefit review due: too little has changed", why: why(d.rules) }),
  "followup.BenefitReviewDue": d => ({ text: `Benefit review due: ${words(d.because)}` }),
  "followup.BenefitReviewed": d => ({
    text: `Benefit reviewed by ${person(d.by)}: ${words(d.decision)}${d.phase ? `, ${words(d.phase)}` : ""}`,
    values: [d.amountMg !== undefined && [`${d.amountMg} mg`, "from now on"]], why: why(d.rules),
  }),
  "followup.ReferralSent": d => ({ text: `Referral sent: ${words(d.kind)}${d.send > 1 ? ", to another" : ""}` }),
  "followup.ReferralStatusChanged": (d, journey, at) => ({
    text: `Referral ${d.referral}: ${words(d.status ?? d.taskStatus)}${d.appointmentAt ? `, ${moment(d.appointmentAt, at)}` : ""}`,
    why: [d.statedWaitDays !== undefined && `The therapist says ${d.statedWaitDays} days of wait.`],
  }),
  "followup.ReferralOverdue": d => ({ text: `No answer to referral ${d.referral} in time: ${words(d.step)}`, word: "Late", priority: "low" }),
  "followup.ReferralClosed": d => ({ text: `Referral ${d.referral} closed: ${words(d.outcome)}` }),
  "followup.LifestyleGoalRecorded": d => ({
    text: `Plan: ${words(d.goal)}, ${words(d.status)}`, values: [d.timesPerWeek !== undefined && [`${d.timesPerWeek}`, "times a week"]],
  }),
};
