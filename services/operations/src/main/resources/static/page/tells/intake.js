// Sentences about referral, screening and clearance.

import { moment } from "../time.js";
import { list, person, titles, why, words } from "../words.js";
import { answered, suicideRisk } from "./parts.js";

export const INTAKE = {
  "intake.ReferralReceived": d => ({
    text: "Referral received",
    why: [d.missing.length > 0 && `Still to come: ${list(d.missing)}.`,
      d.unusable.length > 0 && `Could not be used: ${d.unusable.map(u => `${words(u.what)} (${words(u.why)})`).join(", ")}.`],
  }),
  "intake.InstrumentAnswered": answered,
  "intake.SuicideRiskRaised": suicideRisk,
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
  "intake.EligibilityOverridden": (d, journey, at) => ({
    text: `Clinician decided for treatment: ${words(d.reason)}`,
    why: [`Decided by ${person(d.by)}, good until ${moment(d.until, at)}.`, ...why(d.rules)],
  }),
  "intake.ConsentRecorded": d => ({ text: d.status === "withdrawn" ? "Consent withdrawn" : "Consent given" }),
  "intake.EnrolmentConfirmed": d => ({ text: `Enrolled in ${words(d.programme)}` }),
  "intake.TreatmentCleared": d => ({ text: "Cleared for treatment", why: why(d.rules) }),
  "intake.TreatmentClearanceWithdrawn": d => ({ text: `Course paused: ${words(d.reason)}`, why: why(d.rules) }),
  "intake.CareEnded": d => ({ text: `Care ended: ${words(d.reason)}` }),
  "intake.ScreeningExpired": d => ({ text: `Screening is out of date: ${words(d.reason)}`,
    why: [d.liftedBy?.length > 0 && `Goes on with: ${list(d.liftedBy)}.`] }),
  "intake.AuthorisationRecorded": (d, journey, at) => ({
    text: d.status === "withdrawn" ? "Payer's authorisation withdrawn" : "Payer's authorisation recorded",
    values: [[`${d.units}`, `visits until ${moment(d.until, at)}`]],
  }),
  "intake.AuthorisationEnding": (d, journey, at) => ({
    text: `Payer's authorisation ends in ${d.daysLeft} days`, why: [`It ends ${moment(d.until, at)}.`],
  }),
  "intake.ClinicRequirementEnding": (d, journey, at) => ({
    text: `${d.requirement === "site-certificate" ? "The site's certificate" : `The licence of ${person(d.prescriber)}`} ends in ${d.daysLeft} days`,
    why: [`It ends ${moment(d.until, at)}.`],
  }),
  "intake.PdmpChecked": d => ({ text: `Prescription monitoring asked: ${words(d.result)}` }),
  "intake.RiskBaselineAcknowledged": (d, journey, at) => ({
    text: `Known suicide risk acknowledged: ${words(d.level)}, safety plan ${d.safetyPlan ? "made" : "not made"}`,
    why: [`By ${person(d.by)}, good until ${moment(d.until, at)}: only new, higher or high answers call somebody.`],
  }),
  "intake.SuicideRiskNoted": d => ({ text: `Suicide risk as it was known: ${words(d.level)}`, why: why([d.trigger]) }),
  "intake.ContactPreferenceRecorded": d => ({
    text: d.optOut ? `Wants no messages by ${words(d.channel)}` : `May be reached by ${words(d.channel)}`,
  }),
};
