package org.handrail.clinical.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/**
 * The C-SSRS screener by codes, each answered 0 (no) or 1 (yes). The wording is licensed; the clinic supplies it.
 *
 * <p>{@code q1} wish to be dead, {@code q2} unspecific thoughts, {@code q3} method, {@code q4} some intent,
 * {@code q5} plan with intent, {@code q6} suicidal behaviour ever in life, {@code q6-3m} within three months,
 * {@code q6-12m} within twelve months (asked only in the three-band scheme). When q2 is no, q3 to q5 are not
 * asked; q6 always is. Answers are never summed: the highest row that matches counts.
 */
public final class CssrsScreener {

    public static final String NAME = "c-ssrs-screener";

    private final List<ItemAnswer> answers;
    private final boolean threeBands;

    private CssrsScreener(List<ItemAnswer> answers, boolean threeBands) {
        this.answers = answers;
        this.threeBands = threeBands;
    }

    /** Triages what has been answered so far; any list is accepted, also an empty one. */
    public static Triage triage(List<ItemAnswer> answers, Policy policy) {
        boolean threeBands = policy.choice(SuicideRules.BEHAVIOUR_SCHEME).equals("three-bands");
        return new CssrsScreener(answers, threeBands).triage();
    }

    /** As {@link #triage}, of a screener that was asked after the intake. What this alone makes high says so. */
    public static Triage triageSinceContact(List<ItemAnswer> answers, Policy policy) {
        List<ItemAnswer> read = sinceLastContact(answers);
        Triage triage = triage(read, policy);
        boolean made = !read.equals(answers) && triage.level() == SuicideLevel.HIGH
                && triage(answers, policy).level() != SuicideLevel.HIGH;
        return !made ? triage : new Triage(triage.level(), triage.atLeast(),
                SuicideRules.SINCE_CONTACT.hit("behaviour-since-last-contact"), triage.missing());
    }

    /** After the intake it asks about behaviour since the last contact, which lies within three months. */
    static List<ItemAnswer> sinceLastContact(List<ItemAnswer> answers) {
        if (answers.stream().anyMatch(answer -> answer.item().equals("q6-3m"))) {
            return answers;
        }
        return Stream.concat(answers.stream(), answers.stream().filter(answer -> answer.item().equals("q6"))
                .map(answer -> new ItemAnswer("q6-3m", answer.value()))).toList();
    }

    /** When a screener that was begun then, shows nothing and was left unfinished, is told to a person. */
    public static Instant unfinishedFrom(Instant begun, Policy policy) {
        return begun.plus(Duration.ofSeconds(Math.round(policy.number(SuicideRules.UNFINISHED_MINUTES) * 60)));
    }

    private Triage triage() {
        List<String> missing = missing();
        if (yes("q4") || yes("q5") || yes("q6-3m")) {
            String reason = yes("q6-3m") ? "behaviour-within-3-months" : yes("q5") ? "plan-with-intent" : "intent";
            return new Triage(SuicideLevel.HIGH, false, SuicideRules.HIGH.hit(reason), missing);
        }
        if (yes("q3") || behaviourIsModerate()) {
            return reached(SuicideLevel.MODERATE,
                    SuicideRules.MODERATE.hit(yes("q3") ? "method" : "behaviour-in-lifetime"), missing);
        }
        if (yes("q1") || yes("q2") || everBehaved()) {
            String reason = yes("q2") ? "unspecific-thoughts" : yes("q1") ? "wish-to-be-dead" : "behaviour-long-ago";
            return reached(SuicideLevel.LOW, SuicideRules.LOW.hit(reason), missing);
        }
        return missing.isEmpty()
                ? new Triage(SuicideLevel.NONE, false, null, missing)
                : new Triage(SuicideLevel.UNCLEAR, true, null, missing);
    }

    private static Triage reached(SuicideLevel level, RuleHit trigger, List<String> missing) {
        return new Triage(level, !missing.isEmpty(), trigger, missing);
    }

    private boolean everBehaved() {
        return yes("q6") || yes("q6-12m");
    }

    /** Under three bands only behaviour known to be older than a year is less than moderate. */
    private boolean behaviourIsModerate() {
        return everBehaved() && !(threeBands && answer("q6-12m").isNo());
    }

    private List<String> missing() {
        List<String> asked = new ArrayList<>(List.of("q1", "q2"));
        if (!answer("q2").isNo()) {
            asked.addAll(List.of("q3", "q4", "q5"));
        }
        asked.add("q6");
        if (!answer("q6").isNo()) {
            asked.add("q6-3m");
            if (threeBands) {
                asked.add("q6-12m");
            }
        }
        return asked.stream().filter(item -> answer(item).isUnknown()).toList();
    }

    private boolean yes(String item) {
        return answer(item).isYes();
    }

    /** A yes counts even beside a no; any other number is no answer. */
    private Answer answer(String item) {
        @Nullable Integer highest = answers.stream().filter(answer -> answer.item().equals(item))
                .map(ItemAnswer::value).filter(value -> value == 0 || value == 1)
                .max(Integer::compare).orElse(null);
        if (highest == null) {
            return Answer.UNKNOWN;
        }
        return highest == 1 ? Answer.YES : Answer.NO;
    }
}
