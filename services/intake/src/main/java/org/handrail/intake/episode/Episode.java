package org.handrail.intake.episode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Rota;
import org.handrail.paging.Paging;
import org.handrail.paging.PagingEvent;
import org.handrail.paging.Raiser;

/**
 * One patient from referral to the end of care, as intake keeps it. Holds no identity.
 *
 * @param patient id of the patient's document
 * @param lacking codes of what is not known of the patient's identity and is needed
 * @param rota    who is on call, as last known when somebody spoke to this episode
 * @param alarms  what was raised with a person
 * @param wishes  what the patient said of messages, the newest for each channel
 * @param ended   absent while care goes on
 */
public record Episode(String id, @Nullable String clinic, @Nullable String patient, List<String> lacking,
                      @Nullable Rota rota, Known known, Gates gates, Course course, List<Risk> risks, Safety safety,
                      List<Paging> alarms, List<Wish> wishes, @Nullable Ending ended) implements Raiser {

    public Episode {
        lacking = List.copyOf(lacking);
        course = course == null ? Course.NEW : course;
        risks = List.copyOf(risks);
        safety = safety == null ? Safety.NONE : safety;
        alarms = List.copyOf(alarms);
        wishes = wishes == null ? List.of() : List.copyOf(wishes);
    }

    public static Episode unknown(String id) {
        return new Episode(id, null, null, List.of(), null, Known.NOTHING, Gates.CLOSED, null, List.of(), null,
                List.of(), null, null);
    }

    /** Whether a referral has opened it. */
    public boolean opened() {
        return !known.referrals().isEmpty();
    }

    public boolean cleared() {
        return gates.clearedAt() != null;
    }

    /** Whether a dose was given by the protocol in force. */
    public boolean treated() {
        return gates.firstDoseAt() != null;
    }

    /** Whether the patient has died, as far as it is known here. */
    public boolean died() {
        return ended != null && ended.reason().equals(Ending.DIED);
    }

    @Override
    public List<Paging> pagings() {
        return alarms;
    }

    @Override
    public String service() {
        return "intake";
    }

    public Optional<Risk> risk(String contact) {
        return risks.stream().filter(risk -> risk.contact().equals(contact)).findFirst();
    }

    /** Whether messages by this channel are not wanted; what was said last counts. */
    public boolean optedOut(String channel) {
        return wishes.stream().filter(wish -> wish.channel().equals(channel) || wish.channel().equals(Wish.ALL))
                .max(Comparator.comparing(Wish::occurredAt)).filter(Wish::optOut).isPresent();
    }

    Episode belongsTo(String place, String person, List<String> lacks) {
        return new Episode(id, place, person, lacks, rota, known, gates, course, risks, safety, alarms, wishes, ended);
    }

    Episode with(@Nullable Rota now) {
        return new Episode(id, clinic, patient, lacking, now, known, gates, course, risks, safety, alarms, wishes,
                ended);
    }

    Episode with(Known now) {
        return new Episode(id, clinic, patient, lacking, rota, now, gates, course, risks, safety, alarms, wishes,
                ended);
    }

    Episode with(Gates now) {
        return new Episode(id, clinic, patient, lacking, rota, known, now, course, risks, safety, alarms, wishes,
                ended);
    }

    Episode with(Course now) {
        return new Episode(id, clinic, patient, lacking, rota, known, gates, now, risks, safety, alarms, wishes,
                ended);
    }

    Episode with(Safety now) {
        return new Episode(id, clinic, patient, lacking, rota, known, gates, course, risks, now, alarms, wishes,
                ended);
    }

    Episode with(Risk risk) {
        return risks(replaced(risks, risk, Risk::contact));
    }

    Episode risks(List<Risk> now) {
        return new Episode(id, clinic, patient, lacking, rota, known, gates, course, now, safety, alarms, wishes,
                ended);
    }

    Episode paged(PagingEvent event) {
        return new Episode(id, clinic, patient, lacking, rota, known, gates, course, risks, safety,
                event.happenedTo(alarms), wishes, ended);
    }

    /** What was said last of a channel counts, in whatever order it is recorded. */
    Episode with(Wish wish) {
        boolean older = wishes.stream().anyMatch(old -> old.channel().equals(wish.channel())
                && wish.occurredAt().isBefore(old.occurredAt()));
        return older ? this : new Episode(id, clinic, patient, lacking, rota, known, gates, course, risks, safety,
                alarms, replaced(wishes, wish, Wish::channel), ended);
    }

    Episode with(Ending ending) {
        return new Episode(id, clinic, patient, lacking, rota, known, gates, course, risks, safety, alarms, wishes,
                ending);
    }

    private static <T> List<T> replaced(List<T> all, T now, Function<T, String> name) {
        List<T> with = new ArrayList<>(all);
        with.removeIf(old -> name.apply(old).equals(name.apply(now)));
        with.add(now);
        return with;
    }

    @Override
    public String toString() {
        return "episode " + id;
    }
}
