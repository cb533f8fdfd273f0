package org.handrail.followup.checkin;

import java.util.stream.Stream;
import org.handrail.followup.checkin.CheckInEvent.CheckInDue;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.Story;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Obligation;

/** Questions to the patient in time: when each is asked, when its silence is over. */
public final class CheckIns {

    public static final String DUE = "check-in-due/";
    public static final String MISSED = "check-in-missed/";

    private CheckIns() {
    }

    /** While a visit is booked close by, nothing is due: its end, its being missed or its being off will tell. */
    public static Stream<Obligation> obligations(FollowUp care, Context context) {
        return care.checkIns().stream().filter(c -> c.open() && (!care.ended() || c.outlivesCare())).flatMap(c ->
                c.asked() ? Silence.ends(care, c, context).stream().map(at -> Obligation.at(MISSED + c.id(), at))
                        : visitAsks(care, c, context) ? Stream.empty() : Stream.of(Obligation.at(DUE + c.id(), c.opensAt())));
    }

    private static boolean visitAsks(FollowUp care, CheckIn checkIn, Context context) {
        return checkIn.kind().mayWaitForVisit() && care.treatment().booked().stream().anyMatch(v ->
                Times.of(context).nearVisit(checkIn.opensAt(), checkIn.dueAt(), v.start()));
    }

    public static void due(Story story, String id) {
        CheckIn checkIn = story.care().checkIn(id).orElseThrow();
        story.happens(new CheckInDue(id, checkIn.visit(), checkIn.kind(),
                checkIn.withPerson() ? Silence.PERSON : Messages.MESSAGE, checkIn.because(),
                checkIn.forms().isEmpty() ? null : checkIn.forms(), checkIn.dueAt()));
        if (checkIn.kind().afterSeries() && !checkIn.ofForms()) {
            AfterVisit.oweRow(story, checkIn.visit(), checkIn.step() + 1);
        }
    }

    public static void missed(Story story, String id) {
        Silence.over(story, story.care().checkIn(id).orElseThrow());
    }
}
