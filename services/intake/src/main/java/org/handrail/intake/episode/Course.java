package org.handrail.intake.episode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;

/**
 * The course that is wanted, and what clinic, payer and register say of it. What is absent is not known.
 *
 * @param wantedAt  when the protocol was named; absent: nobody has named one, the default is taken
 * @param premises  what the clinic's own document says; absent: it has not said anything yet
 * @param doses     what was given, a visit each
 * @param pdmp      the last answer of the register
 * @param askedAt   when the register was asked last
 * @param questions how often it was asked or looked up
 * @param warned    the last warning of each authorisation that ends
 * @param over      how the course ended while care goes on; absent: it goes on, or has not begun
 */
public record Course(Protocol protocol, @Nullable Instant wantedAt, @Nullable Premises premises,
                     List<Authorisation> authorisations, List<Dosed> doses, @Nullable Pdmp pdmp,
                     @Nullable Instant askedAt, int questions, List<Warned> warned,
                     @Nullable Over over) {

    static final Course NEW = new Course(Protocol.ESKETAMINE_TRD, null, null, List.of(), List.of(), null, null, 0,
            List.of(), null);

    /**
     * What one clinic says to all its episodes.
     *
     * @param revision         the newer counts
     * @param certifiedUntil   end of the site's certificate for the restricted programme; absent: none is recorded
     * @param authorisationAsked whether payers authorise courses first
     */
    public record Premises(int revision, @Nullable Instant certifiedUntil, boolean authorisationAsked) {
    }

    /** The payer's leave for so many visits. @param active false: taken back */
    public record Authorisation(String id, boolean active, int units, Instant from, Instant until,
                                Instant occurredAt) {
    }

    /** A visit in which the patient was treated. @param doses by name, such as {@code v1-d2} @param at the first of them */
    public record Dosed(String visit, List<String> doses, Instant at) {
        public Dosed {
            doses = doses == null ? List.of() : List.copyOf(doses);
        }
    }

    /** Scheduling has ended the course; a clinician may take it up again there. @param reason code */
    public record Over(String reason, Instant at) {
    }

    /** It was said that an authorisation ends. @param days how many were left then */
    public record Warned(String authorisation, Instant until, int days) {
    }

    /** An answer of the register of controlled drugs. @param by who asked */
    public record Pdmp(String result, String by, Instant occurredAt) {
    }

    public Course {
        protocol = protocol == null ? Protocol.ESKETAMINE_TRD : protocol;
        authorisations = authorisations == null ? List.of() : List.copyOf(authorisations);
        doses = doses == null ? List.of() : List.copyOf(doses);
        warned = warned == null ? List.of() : List.copyOf(warned);
    }

    public Optional<Authorisation> authorisation(String id) {
        return authorisations.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Course wants(Protocol now, Instant at) {
        return new Course(now, at, premises, authorisations, doses, pdmp, askedAt, questions, warned,
                now == protocol ? over : null);
    }

    Course at(Premises now) {
        return new Course(protocol, wantedAt, now, authorisations, doses, pdmp, askedAt, questions, warned, over);
    }

    Course with(Authorisation now) {
        List<Authorisation> all = new ArrayList<>(authorisations);
        all.removeIf(old -> old.id().equals(now.id()));
        all.add(now);
        return new Course(protocol, wantedAt, premises, all, doses, pdmp, askedAt, questions, warned, over);
    }

    public Optional<Dosed> dosed(String visit) {
        return doses.stream().filter(dose -> dose.visit().equals(visit)).findFirst();
    }

    /** @param dose takes the place of what is known of its visit; without a dose nothing was given there */
    Course with(Dosed dose) {
        List<Dosed> all = new ArrayList<>(doses);
        all.removeIf(old -> old.visit().equals(dose.visit()));
        if (!dose.doses().isEmpty()) {
            all.add(dose);
        }
        return new Course(protocol, wantedAt, premises, authorisations, all, pdmp, askedAt, questions, warned, over);
    }

    /** What was found out last counts, in whatever order it is recorded. */
    Course with(Pdmp answer) {
        boolean older = pdmp != null && answer.occurredAt().isBefore(pdmp.occurredAt());
        return new Course(protocol, wantedAt, premises, authorisations, doses, older ? pdmp : answer, askedAt,
                questions, warned, over);
    }

    Course asked(Instant at) {
        return new Course(protocol, wantedAt, premises, authorisations, doses, pdmp, at, questions + 1, warned, over);
    }

    /** @param how absent: it goes on */
    Course over(@Nullable Over how) {
        return new Course(protocol, wantedAt, premises, authorisations, doses, pdmp, askedAt, questions, warned, how);
    }

    Course warned(Warned now) {
        List<Warned> all = new ArrayList<>(warned);
        all.removeIf(old -> old.authorisation().equals(now.authorisation()));
        all.add(now);
        return new Course(protocol, wantedAt, premises, authorisations, doses, pdmp, askedAt, questions, all, over);
    }
}
