package org.handrail.simulator.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.handrail.local.launcher.Running;
import org.handrail.local.launcher.Story;
import org.handrail.simulator.cohort.Cohort;
import org.handrail.simulator.cohort.Dice;
import org.handrail.simulator.cohort.PatientPlan;
import org.handrail.simulator.engine.Agenda;
import org.handrail.simulator.engine.Engine;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.people.Case;
import org.handrail.simulator.people.Coordinator;
import org.handrail.simulator.people.Nurse;
import org.handrail.simulator.people.OnCall;
import org.handrail.simulator.people.Patient;
import org.handrail.simulator.people.Prescriber;
import org.handrail.simulator.people.Therapist;
import org.handrail.simulator.people.Workplace;
import org.handrail.simulator.story.Care;
import org.handrail.simulator.story.Clinic;
import org.handrail.simulator.trouble.Kills;
import org.handrail.simulator.trouble.Outage;

/** Weeks of care of a cohort at one clinic, from a Monday morning on. */
public final class Demo {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final String CLINIC = "riverside";
    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final LocalTime REFERRALS = LocalTime.of(9, 0);
    private static final int WEEKS_AHEAD = 6;
    private static final int LEAST_CHAIRS = 4;
    /** Thursday of the second week, when the first referrals go out. */
    private static final int AWAY_FROM = 10;

    private final Running system;
    private final Story.Size size;
    private final List<String> bundles;
    private final Http http;
    private final Agenda agenda = new Agenda();
    private final Workplace place;
    private final LocalDate monday;

    /** @param system at rest; what it has lived through before does not matter */
    public Demo(Running system, Story.Size size) {
        this(system, size, List.of());
    }

    /** @param bundles with what an EHR refers each patient; empty when somebody types all of them in */
    public Demo(Running system, Story.Size size, List<String> bundles) {
        this.system = system;
        this.size = size;
        this.bundles = bundles;
        this.http = new Http(system);
        this.place = new Workplace(system, agenda, CLINIC, ZONE);
        LocalDate today = system.now().atZone(ZONE).toLocalDate();
        LocalDate next = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        this.monday = place.at(next, OPENING).isBefore(system.now()) ? next.plusWeeks(1) : next;
    }

    /** @param told line by line what happens */
    public Played play(Consumer<String> told) {
        Instant begun = place.at(monday, OPENING);
        system.setTime(begun);
        openTheClinic();
        Coordinator coordinator = new Coordinator(place);
        for (PatientPlan plan : Cohort.draw(size.patients(), size.weeks(), size.seed())) {
            Care care = new Care(system, http, "%s-%d".formatted(plan.name(), begun.getEpochSecond()));
            coordinator.expect(place.admit(plan, care), bundle(plan),
                    place.at(place.workingDay(monday, plan.day()), REFERRALS));
        }
        News news = new News(told, ZONE, event -> place.of(event).map(Case::name).orElse(""));
        directoryAway().plan(agenda, system.partners(), words -> news.tell(system.now(), "", words));
        Kills kills = Kills.draw(system, Dice.of(size.seed()).named("kills"), size.kills(), workingDays(size.weeks()),
                place::at);
        kills.plan(agenda);
        try (Engine engine = new Engine(system, agenda, List.of(coordinator, new Prescriber(place),
                new Patient(place, new Nurse(place)), new Therapist(place),
                new OnCall(place, Dice.of(size.seed())), news))) {
            for (int week = 1; week <= size.weeks(); week++) {
                engine.playUntil(place.at(monday.plusWeeks(week), OPENING));
                news.endOfWeek(week, size.weeks());
            }
            kills.await();
            engine.settle();
            return new Played(episodes(), place.surprises(), engine.steps(), engine.stopwatch().spent(), kills.done());
        }
    }

    private Optional<String> bundle(PatientPlan plan) {
        return bundles.stream().skip(plan.number() - 1).findFirst();
    }

    private Outage directoryAway() {
        LocalDate day = monday.plusDays(AWAY_FROM);
        return new Outage("directory", place.at(day, OPENING), place.at(day.plusDays(1), OPENING));
    }

    private Map<String, String> episodes() {
        Map<String, String> episodes = new TreeMap<>();
        for (Case patient : place.cases()) {
            episodes.put(patient.plan().name(), patient.care().episode());
        }
        return episodes;
    }

    /** Every working day as far ahead as people book, and three people on call. */
    private void openTheClinic() {
        Clinic clinic = new Clinic(system, http, CLINIC);
        int chairs = Math.max(LEAST_CHAIRS, size.patients() / 4 + 2);
        workingDays(size.weeks() + WEEKS_AHEAD).forEach(day -> done(clinic.openDay(day, chairs, (chairs + 1) / 2)));
        done(clinic.certified());
        done(clinic.onCall("p-onya", "p-bram", "p-chen"));
    }

    private List<LocalDate> workingDays(int weeks) {
        return monday.datesUntil(monday.plusWeeks(weeks)).filter(Workplace::worked).toList();
    }

    private static void done(Http.Reply reply) {
        if (!reply.good()) {
            throw new IllegalStateException("the clinic could not be opened: " + reply.status() + " " + reply.text());
        }
    }
}
