package org.handrail.desk.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.Assessment;
import org.handrail.clinical.eligibility.Body;
import org.handrail.clinical.eligibility.Circulation;
import org.handrail.clinical.eligibility.DayPressure;
import org.handrail.clinical.eligibility.Depression;
import org.handrail.clinical.eligibility.Medicines;
import org.handrail.clinical.eligibility.Mind;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.eligibility.Screening;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.eligibility.Substances;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.Phq9;
import org.handrail.clinical.instrument.RiskRaised;
import org.handrail.clinical.instrument.Triage;
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
    public List<Part> decide(Policy policy, ZoneId zone, Instant at) {
        LocalDate today = at.atZone(zone).toLocalDate();
        Optional<Triage> triage = form(CssrsScreener.NAME).map(form -> CssrsScreener.triage(form.items(), policy));
        Optional<Portion> phq9 = form(Phq9.NAME);
        Integer item9 = phq9.map(form -> Phq9.score(form.items()).item9()).orElse(null);
        Screening decided = Screening.decide(protocol == null ? Protocol.ESKETAMINE_TRD : protocol,
                known(triage, phq9, zone), item9, triage.orElse(null), policy, today);
        return List.of(treated(decided), raised(decided.raised()));
    }

    private Optional<Portion> form(String instrument) {
        return instruments.stream().filter(form -> form.instrument().equals(instrument)).reduce((older, newer) -> newer);
    }

    private ScreeningFindings known(Optional<Triage> triage, Optional<Portion> phq9, ZoneId zone) {
        Depression told = findings.depression();
        Integer total = phq9.map(form -> Phq9.score(form.items()).total()).orElse(null);
        Depression depression = new Depression(told.diagnosis(), told.trials(),
                total == null ? told.phq9Total() : total,
                total == null ? told.phq9On() : phq9.orElseThrow().occurredAt().atZone(zone).toLocalDate(),
                triage.map(Triage::level).orElse(told.suicideRisk()));
        return new ScreeningFindings(ageYears, depression, findings.circulation(), findings.mind(), findings.body(),
                findings.substances(), findings.medicines(), findings.pressure(), treatmentStarted,
                findings.assessment());
    }

    private static Part treated(Screening decided) {
        var eligibility = decided.eligibility();
        List<String> besides = new ArrayList<>();
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

    private static Part raised(RiskRaised raised) {
        return raised == null
                ? new Part("Is there suicide risk to raise?", "none", 0, "nothing to raise", List.of(), List.of(), List.of())
                : new Part("Is there suicide risk to raise?", raised.escalation().toString(),
                        Level.values().length - raised.escalation().ordinal(),
                        "call a clinician: " + raised.escalation() + ", risk " + raised.level(),
                        Stream.ofNullable(raised.trigger()).toList(), List.of(),
                        List.of("It stands beside the answer above and does not change it."));
    }

    /** Answers to one form. @param answers names the set; @param total of forms that are scored elsewhere */
    public record Portion(String answers, String instrument, List<ItemAnswer> items, Integer total, Instant occurredAt) {

        public Portion {
            items = items == null ? List.of() : items;
        }
    }
}
