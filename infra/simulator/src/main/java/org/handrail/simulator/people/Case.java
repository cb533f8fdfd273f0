package org.handrail.simulator.people;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.handrail.simulator.cohort.Course;
import org.handrail.simulator.cohort.PatientPlan;
import org.handrail.simulator.cohort.VisitPlan;
import org.handrail.simulator.story.Care;

/** One patient as the clinic knows them: the plan that nobody there knows, the doors, and what has been so far. */
public final class Case {

    private final PatientPlan plan;
    private final Care care;
    /** Planned starts of visits that are booked and neither cancelled nor over. */
    private final Map<String, Instant> booked = new TreeMap<>();
    private final Set<String> done = new HashSet<>();
    private Instant firstDose;
    private Instant lastScore;
    private String eligibility = "";
    private int attended;
    private int missed;
    private boolean over;

    Case(PatientPlan plan, Care care) {
        this.plan = plan;
        this.care = care;
    }

    /** How people speak of this patient; no name of a person. */
    public String name() {
        return "patient " + plan.number();
    }

    public PatientPlan plan() {
        return plan;
    }

    public Care care() {
        return care;
    }

    Map<String, Instant> booked() {
        return booked;
    }

    VisitPlan visit(String id) {
        return plan.visit(Integer.parseInt(id.substring(1)));
    }

    /** Answers to the nine items of the PHQ-9, as the patient feels at this moment. */
    int[] depression(Instant now) {
        return Course.items(plan.course().total(firstDose == null ? 0 : Duration.between(firstDose, now).toDays()));
    }

    Instant firstDose() {
        return firstDose;
    }

    void dosed(Instant at) {
        firstDose = firstDose == null ? at : firstDose;
    }

    /** When a depression score was last taken; null while never. */
    Instant lastScore() {
        return lastScore;
    }

    void scored(Instant at) {
        lastScore = at;
    }

    /** Visits at which a drug was given. */
    int attended() {
        return attended;
    }

    /** Devices of the next visit: the label begins with two, but for acute thoughts of suicide. */
    int devices() {
        return attended == 0 && !plan.acute() ? 2 : plan.devices();
    }

    void attendedOnceMore() {
        attended++;
    }

    /** What was last decided about whether the patient is suitable. */
    String eligibility() {
        return eligibility;
    }

    void judged(String outcome) {
        eligibility = outcome;
    }

    /** True the first time, for what is done once. */
    boolean once(String thing) {
        return done.add(thing);
    }

    int missed() {
        return missed;
    }

    void missedOnceMore() {
        missed++;
    }

    /** Whether care has ended. */
    boolean over() {
        return over;
    }

    void end() {
        over = true;
        booked.clear();
    }
}
