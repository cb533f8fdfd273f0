package org.handrail.followup.checkin;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.checkin.CheckInForms;
import org.handrail.clinical.checkin.CheckInKind;
import org.handrail.clinical.checkin.CheckInTimes.Window;
import org.handrail.followup.episode.Lists;

/**
 * One question to the patient.
 *
 * @param id            such as {@code v1-24h} or {@code outreach-2}
 * @param visit         the visit that it follows; absent when none is behind it
 * @param because       why it is asked beside the usual ones; absent for those
 * @param step          place in the row after the last dose; 0 for all others and the first of them
 * @param dueAt         when it is asked; for a call by a person, by when it is made
 * @param asked         whether its time has come
 * @param withPerson    whether a person has to make contact
 * @param missed        tries without an answer so far
 * @param closedBecause absent unless it was closed without an answer of its own
 * @param forms         what is still to be answered with it beside its own questions
 */
public record CheckIn(String id, @Nullable String visit, CheckInKind kind, @Nullable String because, int step,
                      Instant opensAt, Instant dueAt, boolean asked, boolean withPerson, int missed,
                      @Nullable Instant answeredAt, @Nullable Instant closedAt, @Nullable String closedBecause,
                      List<String> forms) {

    /** Offered once when consent was withdrawn; it stands although care has ended. */
    static final String SAFETY_CALL = "consent-withdrawn";
    /** The patient has left hospital. */
    static final String AFTER_DISCHARGE = "after-discharge";
    /** The patient has written, and a person has to read it, also when care has ended meanwhile. */
    static final String OWN_WORDS = "own-words";

    /** An answer has left a form out. */
    static final String FORM_OWED = "form-owed";
    private static final String AGAIN = "-forms";

    public CheckIn {
        forms = Lists.orEmpty(forms);
    }

    public static CheckIn planned(String id, @Nullable String visit, Window window, @Nullable String because) {
        return new CheckIn(id, visit, window.kind(), because, 0, window.opensAt(), window.dueAt(), false,
                window.kind().byPerson(), 0, null, null, null, List.of());
    }

    /** Named after the visit that it follows. @param first whether that was the first with a drug */
    static CheckIn after(String visit, Window window, boolean first) {
        return planned(visit + "-" + window.kind(), visit, window, null)
                .asking(CheckInForms.of(window.kind(), first));
    }

    /** @param number as people count: the first monthly one is 1 */
    static CheckIn inRow(String visit, Window window, int step, int number) {
        CheckIn first = after(visit, window, false);
        String id = step == 0 ? first.id : first.id + "-" + number;
        return new CheckIn(id, visit, first.kind, null, step, first.opensAt, first.dueAt, false, first.withPerson, 0,
                null, null, null, first.forms);
    }

    /** The forms that its answers have left out, asked for once more. */
    CheckIn formsAgain(Window window, List<String> left) {
        return planned(id + AGAIN, visit, window, FORM_OWED).asking(left);
    }

    CheckIn asking(List<String> some) {
        return new CheckIn(id, visit, kind, because, step, opensAt, dueAt, asked, withPerson, missed, answeredAt,
                closedAt, closedBecause, some);
    }

    CheckIn at(Instant opens, Instant due) {
        return new CheckIn(id, visit, kind, because, step, opens, due, asked, withPerson, missed, answeredAt, closedAt,
                closedBecause, forms);
    }

    CheckIn due() {
        return new CheckIn(id, visit, kind, because, step, opensAt, dueAt, true, withPerson, missed, answeredAt,
                closedAt, closedBecause, forms);
    }

    CheckIn missed(int times, boolean person) {
        return new CheckIn(id, visit, kind, because, step, opensAt, dueAt, asked, withPerson || person, times,
                answeredAt, closedAt, closedBecause, forms);
    }

    CheckIn answered(Instant at) {
        return new CheckIn(id, visit, kind, because, step, opensAt, dueAt, asked, withPerson, missed, at, closedAt,
                closedBecause, forms);
    }

    CheckIn closed(Instant at, String why) {
        return new CheckIn(id, visit, kind, because, step, opensAt, dueAt, asked, withPerson, missed, answeredAt, at,
                why, forms);
    }

    public boolean open() {
        return answeredAt == null && closedAt == null;
    }

    /** Whether it keeps contact after a positive item 9. */
    public boolean ofWatch() {
        return kind == CheckInKind.OUTREACH && !safetyCall() && !ofWords() && !AFTER_DISCHARGE.equals(because);
    }

    boolean ofWords() {
        return OWN_WORDS.equals(because);
    }

    /** The one whose answers have left the forms out. */
    String withoutForms() {
        return id.substring(0, id.length() - AGAIN.length());
    }

    /** Whether it asks again for forms alone. */
    boolean ofForms() {
        return FORM_OWED.equals(because);
    }

    /** Whether it stands although care has ended. */
    boolean outlivesCare() {
        return safetyCall() || ofWords();
    }

    boolean safetyCall() {
        return SAFETY_CALL.equals(because);
    }

    /** When it was over; null while it is open. */
    @Nullable Instant overAt() {
        return closedAt != null ? closedAt : answeredAt;
    }
}
