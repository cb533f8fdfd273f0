package org.handrail.desk.cases;

import static org.handrail.clinical.outcome.OutcomeRules.BENEFIT_REVIEW;
import static org.handrail.clinical.outcome.OutcomeRules.CLASS;
import static org.handrail.clinical.outcome.OutcomeRules.REMISSION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.outcome.BenefitReview;
import org.handrail.clinical.outcome.Outcome;
import org.handrail.clinical.outcome.OutcomeClass;
import org.handrail.clinical.outcome.Trend;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/** The questions that a series of scores raises, put to the same rules as in follow-up. */
final class Course {

    private Course() {
    }

    static List<Part> of(OutcomeCase.Outcomes told, Policy policy, Instant at) {
        List<OutcomeCase.Scored> scores = told.scores().stream().filter(score -> !score.at().isAfter(at))
                .sorted(Comparator.comparing(OutcomeCase.Scored::at)).toList();
        Trend trend = new Trend(told.instrument(), told.recallDays(), List.of());
        for (int i = 0; i < scores.size(); i++) {
            trend = trend.with(new Trend.Score("a" + i, scores.get(i).total(), scores.get(i).at()));
        }
        Optional<Outcome> latest = trend.latest(told.firstDose(), policy);
        List<Part> parts = new ArrayList<>(List.of(response(latest, trend, told), remission(latest),
                signs("Is a relapse suspected?", "suspected", trend.relapse(told.firstDose(), policy)),
                signs("Is the newest score worse?", "worse", trend.worsening(policy).stream().toList()),
                review(told, latest, policy)));
        if (told.protocol() == Protocol.IV_KETAMINE) {
            parts.add(early(told, trend, policy, at));
        }
        return parts;
    }

    private static Part response(Optional<Outcome> latest, Trend trend, OutcomeCase.Outcomes told) {
        List<String> missing = new ArrayList<>();
        if (told.firstDose() == null) {
            missing.add("first-dose");
        } else if (trend.baseline(told.firstDose()).isEmpty()) {
            missing.add("baseline-score");
        }
        if (!Outcome.measuredBy(told.instrument())) {
            missing.add("instrument-of-depression");
        } else if (latest.isEmpty() && missing.isEmpty()) {
            missing.add("score-since-first-dose");
        }
        return latest.map(outcome -> new Part("Has the patient responded?", outcome.classified().toString(),
                        outcome.classified().ordinal(), switch (outcome.classified()) {
                            case RESPONSE -> "response";
                            case PARTIAL -> "partial response";
                            case IMPROVEMENT -> "improvement, no response";
                            case NONE -> "no improvement";
                            case WORSE -> "worse than before treatment";
                        } + (outcome.changePercent() == null ? "" : ", fallen by " + outcome.changePercent() + " %"),
                        List.of(CLASS.hit(outcome.classified().toString())), missing, List.of()))
                .orElseGet(() -> new Part("Has the patient responded?", "not-known", OutcomeClass.values().length, "not known",
                        List.of(), missing,
                        List.of()));
    }

    private static Part remission(Optional<Outcome> latest) {
        boolean remission = latest.map(Outcome::remission).orElse(false);
        return new Part("Is it remission?", latest.isEmpty() ? "not-known" : remission ? "remission" : "no-remission",
                remission ? 0 : 1,
                latest.isEmpty() ? "not known" : remission ? "remission" : "no remission",
                remission ? List.of(REMISSION.hit("remission")) : List.of(), List.of(), List.of());
    }

    private static Part signs(String question, String found, List<RuleHit> hits) {
        return new Part(question, hits.isEmpty() ? "no" : found, hits.isEmpty() ? 0 : 1, hits.isEmpty() ? "no" : found,
                hits, List.of(), List.of());
    }

    private static Part early(OutcomeCase.Outcomes told, Trend trend, Policy policy, Instant at) {
        String question = "Do the first infusions speak against a response?";
        if (told.infusions() == null) {
            return new Part(question, "not-known", 0, "not known", List.of(), List.of("infusions"), List.of());
        }
        List<RuleHit> hits = trend.earlySign(told.infusions().stream().filter(begun -> !begun.isAfter(at)).toList(), policy)
                .stream().toList();
        String reads = hits.isEmpty() ? "no" : "yes";
        return new Part(question, reads, hits.size(), reads, hits, List.of(),
                List.of("Only a score after each of the first infusions can show it, and it stops nothing."));
    }

    private static Part review(OutcomeCase.Outcomes told, Optional<Outcome> latest, Policy policy) {
        Optional<String> because = told.visits() == null ? Optional.empty()
                : BenefitReview.because(told.protocol() == null ? null : told.protocol().toString(), told.visits(), policy);
        if (because.isEmpty()) {
            return new Part("Is a benefit review due?", "not-now", 0, "not after this visit", List.of(),
                    told.visits() == null ? List.of("visits") : List.of(), List.of());
        }
        Optional<RuleHit> stop = BenefitReview.proposesStop(latest.orElse(null));
        List<RuleHit> rules = new ArrayList<>(List.of(BENEFIT_REVIEW.hit(because.get())));
        stop.ifPresent(rules::add);
        return new Part("Is a benefit review due?", stop.isPresent() ? "due, stop-proposed" : "due",
                stop.isPresent() ? 2 : 1,
                stop.isPresent() ? "benefit review due, and stopping is proposed; a clinician decides"
                        : "benefit review due; a clinician decides", rules, List.of(), List.of());
    }
}
