package org.handrail.simulator.people;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.handrail.local.launcher.Running;
import org.handrail.simulator.cohort.PatientPlan;
import org.handrail.simulator.engine.Agenda;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.outside.Topics;
import org.handrail.simulator.story.Care;

/** What everybody at the clinic shares: the clock on the wall, the agenda, the list of patients. */
public final class Workplace {

    private final Running system;
    private final Agenda agenda;
    private final String clinic;
    private final ZoneId zone;
    private final Map<String, Case> cases = new ConcurrentHashMap<>();
    private final List<String> surprises = new CopyOnWriteArrayList<>();

    public Workplace(Running system, Agenda agenda, String clinic, ZoneId zone) {
        this.system = system;
        this.agenda = agenda;
        this.clinic = clinic;
        this.zone = zone;
    }

    public String clinic() {
        return clinic;
    }

    public Instant now() {
        return system.now();
    }

    LocalDate today() {
        return day(now());
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** The next time that the clock shows this, from now on. */
    Instant next(LocalTime time) {
        Instant today = at(today(), time);
        return today.isBefore(now()) ? at(today().plusDays(1), time) : today;
    }

    /** The same on a day on which people work. */
    Instant nextWorking(LocalTime time) {
        LocalDate day = day(next(time));
        while (!worked(day)) {
            day = day.plusDays(1);
        }
        return at(day, time);
    }

    /** The working day that is so many working days after this one. */
    public LocalDate workingDay(LocalDate from, int after) {
        LocalDate day = from;
        for (int left = after; left > 0 || !worked(day); left -= worked(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    public static boolean worked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    void plan(Case patient, Instant at, Runnable work) {
        agenda.plan(at, patient.plan().name(), work);
    }

    /** For bookings: two patients may want the same chair. */
    void planBooking(Case patient, Instant at, Runnable work) {
        agenda.planAlone(at, patient.plan().name(), work);
    }

    /** A patient of whom nobody knows yet. */
    public Case admit(PatientPlan plan, Care care) {
        return new Case(plan, care);
    }

    /** The patient is known by this episode from now on. */
    void opened(Case patient) {
        cases.put(patient.care().episode(), patient);
    }

    public Optional<Case> of(Topics.Event event) {
        return of(event.subject());
    }

    Optional<Case> of(String episode) {
        return Optional.ofNullable(cases.get(episode));
    }

    public List<Case> cases() {
        return cases.values().stream().sorted((a, b) -> a.plan().number() - b.plan().number()).toList();
    }

    /** What was asked for should have been done; that it was not is told at the end. */
    Http.Reply expect(Case patient, String what, Http.Reply reply) {
        if (!reply.good()) {
            surprise(patient, what + " was answered with " + reply.status() + " " + reply.text());
        }
        return reply;
    }

    void surprise(Case patient, String what) {
        surprises.add("%s, %s: %s".formatted(now(), patient.plan().name(), what));
    }

    /** What people did not expect: answers that were not the ordinary ones. */
    public List<String> surprises() {
        return List.copyOf(surprises);
    }
}
