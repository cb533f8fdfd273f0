package org.handrail.scheduling.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.course.Template;
import org.handrail.clinical.rule.Policy;
import org.handrail.runtime.testkit.PublishedLanguageCheck;
import org.handrail.scheduling.course.PathEvent.CourseEnded;
import org.handrail.scheduling.course.PathEvent.CoursePhaseChanged;
import org.handrail.scheduling.course.PathEvent.CourseProposed;
import org.handrail.scheduling.course.PathEvent.CourseResumed;
import org.handrail.scheduling.course.PathEvent.ProposedVisit;
import org.handrail.scheduling.course.VisitEvent.OtherVisitBooked;
import org.handrail.scheduling.course.VisitEvent.PrescriberLeft;
import org.handrail.scheduling.course.VisitEvent.ReminderDue;
import org.handrail.scheduling.course.VisitEvent.RideMissing;
import org.handrail.scheduling.course.VisitEvent.VisitBooked;
import org.handrail.scheduling.course.VisitEvent.VisitCancelled;
import org.handrail.scheduling.course.VisitEvent.VisitConfirmed;
import org.handrail.scheduling.course.VisitEvent.VisitLost;
import org.handrail.scheduling.course.VisitEvent.VisitMissed;
import org.handrail.scheduling.course.VisitEvent.VisitMoved;
import org.handrail.scheduling.course.VisitEvent.VisitNotCovered;
import org.junit.jupiter.api.Test;

class CourseLanguageTest {

    private static final Instant NINE = Instant.parse("2026-03-09T13:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-09T16:00:00Z");
    private static final ProposedVisit FIRST = new ProposedVisit(1, LocalDate.parse("2026-03-09"));
    private static final String BOOKING = "b-0123456789ab-1";

    @Test
    void what_a_course_tells_is_as_published() {
        PublishedLanguageCheck.emits(CourseEvent.TYPES,
                new VisitBooked(BOOKING, "v1", NINE, NOON, 2, "esketamine-trd"),
                new VisitBooked(BOOKING, "v1", NINE, NOON, null, "esketamine-trd"),
                new OtherVisitBooked(BOOKING, "v1", NINE, NOON, 2, "esketamine-mdsi"),
                new OtherVisitBooked(BOOKING, "v1", NINE, NOON, null, "iv-ketamine"),
                new VisitMoved("v1", NINE, NOON, NOON, 1, "no-ride", NINE),
                new VisitMoved("v1", NINE, NOON, NOON, null, "patients-wish", NINE),
                new VisitConfirmed("v1", NINE, NOON, true, true, NINE),
                new VisitCancelled("v1", "patients-wish", NINE),
                new VisitMissed("v1", "no-show", NOON), new VisitMissed("v1", "not-known", NOON),
                new VisitLost("v1", "late-cancel", "illness", NINE), new VisitLost("v1", "not-dosed", null, NINE),
                new VisitLost("v1", "clinic-cancelled", "snow", NINE),
                new ReminderDue("v1", "72h", NINE), new ReminderDue("v1", "24h", NINE),
                new RideMissing("v1", NOON, NINE), new VisitNotCovered("v1", NOON, "payer", NINE),
                new VisitNotCovered("v1", NOON, "shelf", NINE), new PrescriberLeft("v1", NOON),
                new CourseProposed("esketamine-trd", "induction", List.of(FIRST), 56, 0, NINE),
                new CourseProposed("iv-ketamine", "infusions", List.of(FIRST), null, 0, NINE),
                new CoursePhaseChanged("esketamine-trd", "fortnightly-or-weekly", "visits-done", NINE),
                new CourseResumed(Holds.idOf("ep-abcdefghijklmnopqrst~v1-24h~urgent"), "escalation-resolved", NINE),
                new CourseEnded("benefit-review-stop", 8, NINE),
                Holds.clearance("consent-withdrawn", List.of(), NINE), Holds.screening(NINE),
                Holds.benefitReview(Template.first(Protocol.IV_KETAMINE, Policy.DEFAULTS), NINE),
                Holds.clearance("authorisation-used-up", List.of("coordinator"), NINE),
                Holds.escalation(Holds.idOf("ep-abcdefghijklmnopqrst~v1~emergency"), true, NINE));
    }
}
