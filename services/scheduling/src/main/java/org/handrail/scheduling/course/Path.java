package org.handrail.scheduling.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.course.Phase;
import org.handrail.clinical.course.PhasePlan;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.course.Template;
import org.handrail.clinical.rule.Policy;

/**
 * Where a course is.
 *
 * @param protocol  what the patient was last cleared for; {@code null} before
 * @param cleared   whether that stands
 * @param phase     {@code null} before the course was proposed
 * @param before    how many of the visits that count came before this phase
 * @param reviewed  whether the benefit review of this phase has been
 * @param counted   visits of the whole course at which a drug was given, in the order in which they were heard of
 * @param amountMg  of the next visits as reviewed; {@code null}: as ordered
 * @param units     visits that the payer still covers; {@code null} when nobody asks
 * @param until     when the payer's authorisation ends; {@code null} when nobody asks
 * @param shelf     doses that are labelled for this patient; another's are never given
 */
public record Path(String protocol, boolean cleared, String phase, int before, boolean reviewed, List<String> counted,
                   Double amountMg, Integer units, Instant until, Cover shelf) {

    static final Path NONE = new Path(null, false, null, 0, false, List.of(), null, null, null, null);

    public Path {
        counted = Lists.orNone(counted);
        shelf = shelf == null ? Cover.UNSAID : shelf;
    }

    /** Visits of this phase at which a drug was given. */
    int given() {
        return counted.size() - before;
    }

    /** Visits of the whole course at which a drug was given. */
    int attended() {
        return counted.size();
    }

    boolean counts(String visit) {
        return counted.contains(visit);
    }

    /** What the payer has authorised. */
    Cover payer() {
        return new Cover(units, until);
    }

    /** The protocol followed, if the patient was ever cleared for one that is known here. */
    public Optional<Protocol> template() {
        return Protocol.of(protocol);
    }

    /** What the present phase asks for. */
    public Optional<PhasePlan> plan(Policy policy) {
        return template().flatMap(p -> Phase.of(phase).flatMap(f -> Template.of(p, f, policy)));
    }

    boolean reviewDue(Policy policy) {
        return !reviewed && plan(policy).filter(p -> p.reviewDueAfter(given())).isPresent();
    }

    /** Whether the next phase may begin. */
    boolean phaseDone(Policy policy) {
        return plan(policy).filter(p -> p.doneAfter(given()) && (reviewed || p.reviewAfter() == 0)).isPresent();
    }

    Path clearedFor(String forProtocol, Cover authorised) {
        return new Path(forProtocol, true, phase, before, reviewed, counted, amountMg, authorised.visits(),
                authorised.until(), shelf);
    }

    Path notCleared() {
        return new Path(protocol, false, phase, before, reviewed, counted, amountMg, units, until, shelf);
    }

    Path authorised(Cover now) {
        return new Path(protocol, cleared, phase, before, reviewed, counted, amountMg, now.visits(), now.until(), shelf);
    }

    Path supplied(Cover now) {
        return new Path(protocol, cleared, phase, before, reviewed, counted, amountMg, units, until, now);
    }

    Path in(String forProtocol, String next) {
        return new Path(forProtocol, cleared, next, attended(), false, counted, amountMg, units, until, shelf);
    }

    Path counting(String visit) {
        return new Path(protocol, cleared, phase, before, reviewed, Lists.and(counted, visit), amountMg,
                payer().oneLess().visits(), until, shelf.oneLess());
    }

    /** What payer and shelf still cover stays: it is renewed by those who know, and warned of early rather than late. */
    Path notCounting(String visit) {
        return new Path(protocol, cleared, phase, counted.indexOf(visit) < before ? before - 1 : before, reviewed,
                Lists.without(counted, visit::equals), amountMg, units, until, shelf);
    }

    /** A review may be heard before the visit that made it due: one visit early counts. */
    boolean reviewTimely(Policy policy) {
        return plan(policy).filter(p -> p.reviewDueAfter(given() + 1)).isPresent();
    }

    Path reviewed(Double amount, boolean timely) {
        return new Path(protocol, cleared, phase, before, reviewed || timely, counted,
                amount == null ? amountMg : amount, units, until, shelf);
    }
}
