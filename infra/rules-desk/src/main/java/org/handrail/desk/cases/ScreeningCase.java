package org.handrail.desk.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Bounds;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.Assessment;
import org.handrail.clinical.eligibility.Body;
import org.handrail.clinical.eligibility.Circulation;
import org.handrail.clinical.eligibility.DayPressure;
import org.handrail.clinical.eligibility.Depression;
import org.handrail.clinical.eligibility.Eligibility;
import org.handrail.clinical.eligibility.EligibilityDecision;
import org.handrail.clinical.eligibility.Medicines;
import org.handrail.clinical.eligibility.Mind;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.eligibility.Screening;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.eligibility.Substances;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.RiskRaised;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/**
 * A screening, as intake's door takes it: {@code screening}, {@code protocol}, {@code findings}, {@code occurredAt}. What
 * intake knows from elsewhere may be said besides.
 *
 * @param ageYears         from the birth date
 * @param treatmentStarted yes after the first dose
 * @param instruments      answers to forms, as the door for forms takes them
 */
public record ScreeningCase(String screening, Protocol protocol, Findings findings, Instant occurredAt, Integer ageYears,
                            Answer treatmentStarted, List<Portion> instruments, String title, Map<String, String> policy,
                            ZoneId zone) implements Case {

    private static final String RISK = "Is there suicide risk to raise?";

    /** Each group, and each answer in it, may be absent: it is then not known. */
    public record Findings(Depression depression, Circulation circulation, Mind mind, Body body, Substances substances,
                           Medicines medicines, DayPressure pressure, Assessment assessment) {

        public Findings {
            ScreeningFindings known = new ScreeningFindings(null, depression, circulation, mind, body, substances, medicines,
                    pressure, null, assessment);
            depression = known.depression();
            circulation = known.circulation();
            mind = known.mind();
            body = known.body();
            substances = known.substances();
            medicines = known.medicines();
            assessment = known.assessment();
        }
    }

    public ScreeningCase {
        findings = findings == null ? new Findings(null, null, null, null, null, null, null, null) : findings;
        instruments = instruments == null ? List.of() : instruments;
        treatmentStarted = treatmentStarted == null ? Answer.NO : treatmentStarted;
    }

    @Override
    public Instant moment() {
        return occurredAt;
    }

    @Override
    public Bounds bounds(Leaf leaf) {
        if (leaf.owner() != ItemAnswer.class) {
            return Case.super.bounds(leaf);
        }
        String[] path = leaf.field().split("/");
        Portion form = instruments.get(Integer.parseInt(path[2]));
        return new Bounds(0, Instrument.named(form.instrument()).orElseThrow().items()
                .get(form.items().get(Integer.parseInt(path[4])).item()));
    }

    @Override
    public Optional<DecidedFor> decidedFor() {
        return Optional.of(DecidedFor.of(protocol));
    }

    @Override
    public List<Part> decide(Policy policy, ZoneId zone, Instant at) {
        Forms forms = new Forms(instruments, policy, zone, at);
        EligibilityDecision eligibility = Eligibility.decide(DecidedFor.of(protocol).protocol(),
                known(forms), policy, at.atZone(zone).toLocalDate());
        List<RiskRaised> raised = forms.raised();
        Screening decided = new Screening(eligibility, raised.isEmpty() ? null : raised.getFirst());
        Part treated = treated(decided, notYet(zone, at));
        // Of a past decision the level is known and not the answers: what they raised was raised then.
        return instruments.isEmpty() && findings.depression().suicideRisk() != null ? List.of(treated)
                : List.of(treated, raised(raised, forms.raisedBefore()));
    }

    private ScreeningFindings known(Forms forms) {
        return new ScreeningFindings(ageYears, forms.depression(findings.depression()), findings.circulation(),
                findings.mind(), findings.body(), forms.substances(findings.substances(), occurredAt), findings.medicines(),
                findings.pressure(), treatmentStarted, findings.assessment());
    }

    private List<String> notYet(ZoneId zone, Instant at) {
        List<String> later = instruments.stream().filter(form -> form.occurredAt().isAfter(at))
                .map(form -> form.instrument() + " of " + Words.time(form.occurredAt(), zone)).toList();
        return later.isEmpty() ? List.of() : List.of("Answered only later, and not counted: " + String.join(", ", later) + ".");
    }

    private static Part treated(Screening decided, List<String> notYet) {
        var eligibility = decided.eligibility();
        List<String> besides = new ArrayList<>(notYet);
        if (!eligibility.precautions().isEmpty()) {
            besides.add("If treated: " + String.join(", ", eligibility.precautions()) + ".");
        }
        if (!eligibility.holdsToday().isEmpty()) {
            besides.add("Not today: " + eligibility.holdsToday().stream().map(RuleHit::rule).toList() + ".");
        }
        if (eligibility.outcome() == Outcome.EXCLUDED) {
            besides.add(eligibility.overridable() ? "The prescriber may decide otherwise, with a reason."
                    : "Nobody may decide otherwise.");
        }
        if (!decided.mayBookAlone()) {
            besides.add("The patient does not book alone until a person has decided.");
        }
        return new Part("May this patient be treated?", eligibility.outcome().toString(),
                Outcome.ELIGIBLE.ordinal() - eligibility.outcome().ordinal(), switch (eligibility.outcome()) {
            case EXCLUDED -> "not suitable, or not yet";
            case INCOMPLETE -> "waiting for what is missing";
            case REVIEW -> eligibility.holdsToday().isEmpty() ? "needs a clinician's decision"
                    : "needs a clinician's decision, and no dose today";
            case ELIGIBLE -> "suitable";
        }, eligibility.rules(), eligibility.missing(), besides);
    }

    private static Part raised(List<RiskRaised> raised, List<RiskRaised> before) {
        List<String> besides = new ArrayList<>();
        if (!raised.isEmpty()) {
            besides.add("It stands beside the answer above and does not change it.");
        }
        if (!before.isEmpty()) {
            besides.add("An older form raised " + before.getFirst().trigger().rule() + ", " + before.getFirst().level()
                    + "; a newer form takes back no call, a person closes it.");
        }
        if (raised.isEmpty()) {
            return new Part(RISK, "none", 0, "nothing to raise", List.of(), List.of(), besides);
        }
        RiskRaised gravest = raised.getFirst();
        return new Part(RISK, gravest.escalation().toString(), Level.values().length - gravest.escalation().ordinal(),
                "call a clinician: " + gravest.escalation() + ", risk " + gravest.level(),
                raised.stream().map(RiskRaised::trigger).distinct().toList(), List.of(), besides);
    }

    /** Answers to one form. @param answers names the set; @param total of forms that are scored elsewhere */
    public record Portion(String answers, String instrument, List<ItemAnswer> items, Integer total, Instant occurredAt) {

        public Portion {
            items = items == null ? List.of() : items;
        }
    }
}
