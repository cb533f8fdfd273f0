package org.handrail.intake.payer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.gate.Gates;
import org.handrail.intake.clearance.Hold;
import org.handrail.intake.episode.ConsentStatus;
import org.handrail.intake.episode.Course;
import org.handrail.intake.episode.Course.Authorisation;
import org.handrail.intake.episode.Course.Dosed;
import org.handrail.intake.episode.EpisodeCommand.RecordAuthorisation;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Published.AuthorisationRecorded;
import org.handrail.intake.episode.Story;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/**
 * What payers allow: so many visits with a dose between two times, where the clinic's payers ask for it. A visit of
 * today is counted from tomorrow, so that the last one is not stopped in its middle.
 */
public final class Authorisations {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");
    private static final int MOST = 1_000;

    private Authorisations() {
    }

    public static Decision<EpisodeEvent> record(Story story, RecordAuthorisation told) {
        Optional<Refusal> wrong = wrong(told)
                .or(() -> OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), story.now()));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Course course = story.episode().course();
        String id = told.authorisation() == null ? "au" + (course.authorisations().size() + 1) : told.authorisation();
        Instant at = OccurredAt.forgiving(told.occurredAt(), story.now());
        Authorisation said = new Authorisation(id, told.status() == ConsentStatus.ACTIVE, told.units(), told.from(),
                told.until(), at);
        boolean known = course.authorisation(id).filter(before -> before.equals(said)
                || at.isBefore(before.occurredAt())).isPresent();
        if (!known) {
            story.happens(new AuthorisationRecorded(id, told.status(), told.units(), told.from(), told.until(), at));
        }
        return story.decided(Map.of("authorisation", id));
    }

    private static Optional<Refusal> wrong(RecordAuthorisation told) {
        if (told.authorisation() != null && !ID.matcher(told.authorisation()).matches()) {
            return Optional.of(Refusal.invalid("/authorisation", "not-an-id",
                    "An authorisation is named by lower case letters, digits, dots and hyphens."));
        }
        if (told.units() < 0 || told.units() > MOST) {
            return Optional.of(Refusal.invalid("/units", "out-of-range", "The units must be 0 to " + MOST + "."));
        }
        return told.from().isBefore(told.until()) ? Optional.empty()
                : Optional.of(Refusal.invalid("/until", "not-after-from", "It ends before it begins."));
    }

    /** Absent: nothing stands in the way on the payer's side. */
    public static @Nullable Hold hold(Course course, Instant at, ZoneId zone) {
        boolean asked = course.premises() != null && course.premises().authorisationAsked();
        List<Gates.Authorised> known = course.authorisations().stream().filter(Authorisation::active)
                .map(one -> new Gates.Authorised(one.from(), one.until(), one.units() - used(course, one, at, zone)))
                .toList();
        return Gates.authorisation(asked, known, at).map(hit -> Hold.named(hit.reason())).orElse(null);
    }

    public static Optional<Authorisation> inForce(Course course, Instant at, ZoneId zone) {
        return course.authorisations().stream().filter(one -> inTime(one, at))
                .filter(one -> used(course, one, at, zone) < one.units()).findFirst();
    }

    private static boolean inTime(Authorisation one, Instant at) {
        return one.active() && !at.isBefore(one.from()) && at.isBefore(one.until());
    }

    /** Visits with a dose that it has covered, those of the day itself not yet counted. */
    public static int used(Course course, Authorisation one, Instant at, ZoneId zone) {
        LocalDate today = at.atZone(zone).toLocalDate();
        return (int) course.doses().stream().map(Dosed::at)
                .filter(dose -> !dose.isBefore(one.from()) && dose.isBefore(one.until()))
                .filter(dose -> dose.atZone(zone).toLocalDate().isBefore(today)).count();
    }

    /** When something changes by itself: beginnings, ends, and the day after each dose. */
    public static Stream<Instant> turns(Course course, ZoneId zone) {
        return Stream.concat(
                course.authorisations().stream().flatMap(one -> Stream.of(one.from(), one.until())),
                course.doses().stream().map(dose -> dose.at().atZone(zone).toLocalDate().plusDays(1)
                        .atStartOfDay(zone).toInstant()));
    }
}
