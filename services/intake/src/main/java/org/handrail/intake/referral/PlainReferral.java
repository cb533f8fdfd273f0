package org.handrail.intake.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.identity.Identity;
import org.handrail.intake.identity.Identity.Contact;
import org.handrail.intake.identity.RecordNumber;
import org.handrail.intake.screening.Findings;

/**
 * A referral that a person types in, or a system without FHIR sends. What cannot be used is named and left out; the
 * rest counts.
 *
 * @param protocol {@code esketamine-trd}, {@code esketamine-mdsi} or {@code iv-ketamine}; absent: none is named
 * @param findings diagnosis, antidepressants tried, history, medicines and so on; absent: nothing is known yet
 * @param answers  forms that were filled in
 */
record PlainReferral(@NotNull @Valid Person patient, @Nullable @Size(max = 60) String protocol,
                     @Nullable Findings findings, @Nullable @Size(max = 20) List<@NotNull @Valid Filled> answers) {

    private static final Set<String> CHANNELS = Set.of("sms", "app", "email", "phone");

    /**
     * @param recordNumberSystem absent: the clinic's own
     * @param language           in which to write, such as {@code en} or {@code es-MX}
     * @param channel            by which the patient wants to be written to: sms, app, email or phone
     */
    record Person(@Size(max = 10) List<@NotBlank @Size(max = 200) String> names, @Nullable LocalDate birthDate,
                  @Size(max = 200) String recordNumber, @Size(max = 200) String recordNumberSystem,
                  @Size(max = 20) List<@NotNull @Valid Way> contacts, @Size(max = 35) String language,
                  @Size(max = 20) String channel) {
        @Override
        public String toString() {
            return "person";
        }
    }

    record Way(@NotBlank @Size(max = 20) String system, @NotBlank @Size(max = 500) String value) {
        @Override
        public String toString() {
            return "contact";
        }
    }

    /** @param total of forms that are scored elsewhere */
    record Filled(@NotNull @Size(max = 60) String instrument, @Size(max = 20) List<@NotNull @Valid Answer> items,
                  Integer total, @NotNull Instant occurredAt) {
    }

    record Answer(@NotNull String item, @NotNull Integer value) {
    }

    ReadReferral read(LocalDate today) {
        List<Unusable> unusable = new ArrayList<>();
        Identity identity = identity(today, unusable);
        Integer age = identity.birthDate() == null ? null : Period.between(identity.birthDate(), today).getYears();
        Findings told = findings == null ? Findings.NONE : findings;
        Protocol wanted = Protocol.of(protocol).orElse(null);
        if (protocol != null && wanted == null) {
            unusable.add(new Unusable("protocol", "not-known"));
        }
        List<AnswerInstrument> forms = answers == null ? List.of() : answers.stream().map(PlainReferral::form).toList();
        return new ReadReferral("plain", identity, wanted, told.known(age), null, forms, unusable);
    }

    private static AnswerInstrument form(Filled filled) {
        return new AnswerInstrument(null, filled.instrument(), filled.items() == null ? List.of()
                : filled.items().stream().map(one -> new ItemAnswer(one.item(), one.value())).toList(),
                filled.total(), filled.occurredAt());
    }

    private Identity identity(LocalDate today, List<Unusable> unusable) {
        LocalDate birth = patient.birthDate();
        if (birth != null && birth.isAfter(today)) {
            unusable.add(new Unusable("birth-date", "in-the-future"));
            birth = null;
        }
        String number = patient.recordNumber() == null || patient.recordNumber().isBlank() ? null
                : RecordNumber.of(patient.recordNumberSystem(), patient.recordNumber());
        List<Contact> contacts = patient.contacts() == null ? List.of()
                : patient.contacts().stream().map(way -> new Contact(way.system(), way.value())).toList();
        return new Identity(patient.names(), birth, number, contacts,
                usable("language", patient.language(), patient.language() != null
                        && patient.language().matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"), unusable),
                usable("channel", patient.channel(), CHANNELS.contains(String.valueOf(patient.channel())), unusable));
    }

    private static @Nullable String usable(String what, @Nullable String value, boolean usable,
                                           List<Unusable> unusable) {
        if (value != null && !usable) {
            unusable.add(new Unusable(what, "not-known"));
        }
        return usable ? value : null;
    }

    @Override
    public String toString() {
        return "referral";
    }
}
