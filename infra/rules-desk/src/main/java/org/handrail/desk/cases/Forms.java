package org.handrail.desk.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.eligibility.Depression;
import org.handrail.clinical.eligibility.Substances;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.Given;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.Phq9;
import org.handrail.clinical.instrument.RiskRaised;
import org.handrail.clinical.instrument.SuicideItem;
import org.handrail.clinical.instrument.SuicideRisk;
import org.handrail.clinical.instrument.Triage;
import org.handrail.clinical.rule.Policy;
import org.handrail.desk.cases.ScreeningCase.Portion;

/** What the answers to forms say, as intake has it: by when they were given, in whatever order the case tells them. */
final class Forms {

    /** Oldest first. */
    private final List<Portion> sets;
    private final Policy policy;
    private final ZoneId zone;

    /** What was answered after the moment asked about is not known yet. */
    Forms(List<Portion> told, Policy policy, ZoneId zone, Instant at) {
        Map<List<Object>, Portion> joined = new LinkedHashMap<>();
        told.stream().filter(portion -> !portion.occurredAt().isAfter(at)).sorted(Comparator.comparing(Portion::occurredAt))
                .forEach(portion -> joined.merge(key(portion), portion, Forms::joined));
        this.sets = joined.values().stream().sorted(Comparator.comparing(Portion::occurredAt)).toList();
        this.policy = policy;
        this.zone = zone;
    }

    /** The newest complete PHQ-9, where no newer day was told, and the level of the newest screener. */
    Depression depression(Depression told) {
        Integer total = told.phq9Total();
        LocalDate on = told.phq9On();
        for (Portion set : of(Phq9.NAME).toList()) {
            Integer scored = Phq9.score(set.items()).total();
            if (scored != null && (on == null || !day(set).isBefore(on))) {
                total = scored;
                on = day(set);
            }
        }
        return new Depression(told.diagnosis(), told.trials(), total, on,
                newest(CssrsScreener.NAME).map(set -> triage(set).level()).orElse(told.suicideRisk()));
    }

    /**
     * The newest complete screens for alcohol and drugs, where nothing newer was told.
     *
     * @param toldAt absent: before every form
     */
    Substances substances(Substances told, Instant toldAt) {
        return new Substances(told.activeUntreatedDisorder(), told.disorderInHistory(),
                newer(Instrument.AUDIT_C, told.auditC(), toldAt), told.male(),
                newer(Instrument.DAST_10, told.dast10(), toldAt), told.urineScreenPositive());
    }

    /** What the newest form of each kind raises, the gravest first. A screener of the same day can settle an item. */
    List<RiskRaised> raised() {
        return risks(Stream.of(SuicideItem.values()).map(item -> item.instrument().toString())
                .flatMap(form -> newest(form).stream()), newest(CssrsScreener.NAME).stream());
    }

    /** What was raised by an older form and by no newest one any more. */
    List<RiskRaised> raisedBefore() {
        List<RiskRaised> now = raised();
        return risks(sets.stream().filter(set -> SuicideItem.of(set.instrument()).isPresent()), of(CssrsScreener.NAME)).stream()
                .filter(risk -> !now.contains(risk)).toList();
    }

    private List<RiskRaised> risks(Stream<Portion> withItem, Stream<Portion> screeners) {
        return Stream.concat(withItem.map(this::byItem), screeners.map(set -> SuicideRisk.of(triage(set))))
                .flatMap(Optional::stream).distinct().sorted(Comparator.comparing(RiskRaised::level)).toList();
    }

    private Optional<RiskRaised> byItem(Portion set) {
        SuicideItem item = SuicideItem.of(set.instrument()).orElseThrow();
        Integer value = set.items().stream().filter(answer -> answer.item().equals(item.item())).map(ItemAnswer::value)
                .findFirst().orElse(null);
        return SuicideRisk.ofItem(item, value, of(CssrsScreener.NAME).filter(one -> day(one).equals(day(set)))
                .reduce((older, newer) -> newer).map(this::triage).orElse(null));
    }

    private Integer newer(Instrument screen, Integer told, Instant toldAt) {
        return of(screen.toString()).filter(set -> told == null || toldAt == null || !set.occurredAt().isBefore(toldAt))
                .map(set -> screen.score(Given.items(set.items()), policy).total()).filter(Objects::nonNull)
                .reduce((older, newer) -> newer).orElse(told);
    }

    private Triage triage(Portion set) {
        return CssrsScreener.triage(set.items(), policy);
    }

    private LocalDate day(Portion set) {
        return set.occurredAt().atZone(zone).toLocalDate();
    }

    private Stream<Portion> of(String instrument) {
        return sets.stream().filter(set -> set.instrument().equals(instrument));
    }

    private Optional<Portion> newest(String instrument) {
        return of(instrument).reduce((older, newer) -> newer);
    }

    /** Portions of one name are one set; a portion without a name is a set of its own. */
    private static List<Object> key(Portion portion) {
        return List.of(portion.instrument(), portion.answers() == null ? new Object() : portion.answers());
    }

    /** Of an item that was answered twice the later answer counts. */
    private static Portion joined(Portion older, Portion newer) {
        List<ItemAnswer> items = new ArrayList<>(newer.items());
        older.items().stream().filter(old -> newer.items().stream().noneMatch(answer -> answer.item().equals(old.item())))
                .forEach(items::add);
        return new Portion(newer.answers(), newer.instrument(), items, newer.total() == null ? older.total() : newer.total(),
                newer.occurredAt());
    }
}
