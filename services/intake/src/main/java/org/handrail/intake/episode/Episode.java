package org.handrail.intake.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Rota;

/**
 * One patient from referral to the end of care, as intake keeps it. Holds no identity.
 *
 * @param patient id of the patient's document
 * @param lacking codes of what is not known of the patient's identity and is needed
 * @param rota    who is on call, as last known when somebody spoke to this episode
 * @param ended   absent while care goes on
 */
public record Episode(String id, @Nullable String clinic, @Nullable String patient, List<String> lacking,
                      @Nullable Rota rota, Known known, Gates gates, List<Risk> risks, List<Alarm> alarms,
                      @Nullable Ending ended) {

    public Episode {
        lacking = List.copyOf(lacking);
        risks = List.copyOf(risks);
        alarms = List.copyOf(alarms);
    }

    public static Episode unknown(String id) {
        return new Episode(id, null, null, List.of(), null, Known.NOTHING, Gates.CLOSED, List.of(), List.of(), null);
    }

    /** Whether a referral has opened it. */
    public boolean opened() {
        return !known.referrals().isEmpty();
    }

    public boolean cleared() {
        return gates.clearedAt() != null;
    }

    public boolean treated() {
        return gates.firstDoseAt() != null;
    }

    public Optional<Alarm> alarm(String escalation) {
        return alarms.stream().filter(alarm -> alarm.escalation().equals(escalation)).findFirst();
    }

    public Optional<Risk> risk(String contact) {
        return risks.stream().filter(risk -> risk.contact().equals(contact)).findFirst();
    }

    Episode belongsTo(String place, String person, List<String> lacks) {
        return new Episode(id, place, person, lacks, rota, known, gates, risks, alarms, ended);
    }

    Episode with(@Nullable Rota now) {
        return new Episode(id, clinic, patient, lacking, now, known, gates, risks, alarms, ended);
    }

    Episode with(Known now) {
        return new Episode(id, clinic, patient, lacking, rota, now, gates, risks, alarms, ended);
    }

    Episode with(Gates now) {
        return new Episode(id, clinic, patient, lacking, rota, known, now, risks, alarms, ended);
    }

    Episode with(Risk risk) {
        List<Risk> now = new ArrayList<>(risks);
        now.removeIf(old -> old.contact().equals(risk.contact()));
        now.add(risk);
        return new Episode(id, clinic, patient, lacking, rota, known, gates, now, alarms, ended);
    }

    Episode with(Alarm alarm) {
        List<Alarm> now = new ArrayList<>(alarms);
        now.add(alarm);
        return new Episode(id, clinic, patient, lacking, rota, known, gates, risks, now, ended);
    }

    Episode ladder(String escalation, UnaryOperator<Ladder> change) {
        return alarm(escalation, alarm -> alarm.with(change));
    }

    Episode alarm(String escalation, UnaryOperator<Alarm> change) {
        List<Alarm> now = alarms.stream()
                .map(alarm -> alarm.escalation().equals(escalation) ? change.apply(alarm) : alarm).toList();
        return new Episode(id, clinic, patient, lacking, rota, known, gates, risks, now, ended);
    }

    Episode with(Ending ending) {
        return new Episode(id, clinic, patient, lacking, rota, known, gates, risks, alarms, ending);
    }

    @Override
    public String toString() {
        return "episode " + id;
    }
}
