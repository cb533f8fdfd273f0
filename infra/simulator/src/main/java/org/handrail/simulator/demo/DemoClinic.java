package org.handrail.simulator.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
import org.handrail.simulator.people.Workplace;
import org.handrail.simulator.story.Care;
import org.handrail.simulator.story.Clinic;

/** A clinic of patients over weeks, on the manual clock, from a seed. */
public final class DemoClinic implements Story {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final String CLINIC = "riverside";
    private static final LocalTime REFERRALS = LocalTime.of(9, 0);
    private static final int WEEKS_AHEAD = 6;

    @Override
    public String name() {
        return DEMO;
    }

    @Override
    public int play(Running system, Size size) {
        Agenda agenda = new Agenda();
        Workplace place = new Workplace(system, agenda, CLINIC, ZONE);
        Coordinator coordinator = new Coordinator(place);
        Instant begun = system.now();
        LocalDate first = begun.atZone(ZONE).toLocalDate();
        Http http = new Http(system);
        open(new Clinic(system, http, CLINIC), first, size);
        for (PatientPlan plan : Cohort.draw(size.patients(), size.weeks(), size.seed())) {
            Case patient = place.admit(plan, new Care(system, http, "%s-%d".formatted(plan.name(), begun.getEpochSecond())));
            coordinator.expect(patient, place.at(place.workingDay(first, plan.day()), REFERRALS));
        }
        try (Engine engine = new Engine(system, agenda, List.of(coordinator, new Prescriber(place),
                new Patient(place, new Nurse(place)), new OnCall(place, Dice.of(size.seed()))))) {
            for (int week = 1; week <= size.weeks(); week++) {
                engine.playUntil(begun.plus(Duration.ofDays(7L * week)));
                System.out.printf("week %d of %d, %d steps%n", week, size.weeks(), engine.steps());
            }
            engine.stopwatch().spent().forEach((phase, time) -> System.out.printf("%s %d ms%n", phase, time.toMillis()));
        }
        place.surprises().forEach(System.out::println);
        return place.surprises().isEmpty() ? 0 : 1;
    }

    private static void open(Clinic clinic, LocalDate first, Size size) {
        int chairs = Math.max(4, (size.patients() + 3) / 4 + 1);
        List<Http.Reply> replies = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(first.plusWeeks(size.weeks() + WEEKS_AHEAD)); day = day.plusDays(1)) {
            if (Workplace.worked(day)) {
                replies.add(clinic.openDay(day, chairs, (chairs + 1) / 2));
            }
        }
        replies.add(clinic.onCall("p-onya", "p-bram", "p-chen"));
        replies.stream().filter(reply -> !reply.good()).findFirst().ifPresent(reply -> {
            throw new IllegalStateException("the clinic could not be opened: " + reply.text());
        });
    }
}
