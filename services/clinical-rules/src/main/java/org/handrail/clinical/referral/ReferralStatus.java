package org.handrail.clinical.referral;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.handrail.clinical.Nullable;

/**
 * Where a referral stands, in the words of FHIR R4 (ServiceRequest and Task) and of BSeR side by side.
 *
 * <p>BSeR's two editions number some steps otherwise: what STU2 calls 5.1.x is 5.x in STU1, and 5.2 is 5.4. Hence the
 * edition is kept beside each number.
 */
public enum ReferralStatus {
    DRAFTED("drafted", "draft", "draft", "2.0"),
    SENT("sent", "active", "requested", "2.0"),
    BEING_CONSIDERED("being-considered", "active", "received", null),
    ACCEPTED("accepted", "active", "accepted", "3.0"),
    DECLINED("declined", "active", "rejected", "4.0"),
    APPOINTMENT_SET("appointment-set", "active", "in-progress", "5.1.1"),
    DID_NOT_ATTEND("did-not-attend", "active", "on-hold", "5.1.2"),
    APPOINTMENT_CANCELLED("appointment-cancelled", "active", "in-progress", "5.1.3"),
    FIRST_VISIT_DONE("first-visit-done", "active", "in-progress", "5.1.4"),
    OUTCOME_RECEIVED("outcome-received", "completed", "completed", "7.0"),
    CANCEL_ASKED("cancel-asked", "revoked", "cancelled", "5.2"),
    CANCELLED("cancelled", "revoked", "cancelled", "6.0"),
    CANNOT_FINISH("cannot-finish", "active", "failed", null);

    /** The edition of BSeR that {@link #bser()} numbers by. */
    public static final String EDITION = "stu2";
    /** The edition before it. */
    public static final String EARLIER_EDITION = "stu1";

    private final String code;
    private final String request;
    private final String task;
    private final @Nullable String bser;

    ReferralStatus(String code, String request, String task, @Nullable String bser) {
        this.code = code;
        this.request = request;
        this.task = task;
        this.bser = bser;
    }

    public static Optional<ReferralStatus> of(String code) {
        return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
    }

    /** ServiceRequest.status. */
    public String request() {
        return request;
    }

    /** Task.status. */
    public String task() {
        return task;
    }

    /** BSeR's business status; absent where it has none. */
    public @Nullable String bser() {
        return bser;
    }

    /** The status in an edition; absent where that has none, as the earlier one has for a first visit that was kept. */
    public @Nullable String bser(String edition) {
        if (!edition.equals(EARLIER_EDITION)) {
            return bser;
        }
        return switch (this) {
            case APPOINTMENT_SET -> "5.1";
            case DID_NOT_ATTEND -> "5.2";
            case APPOINTMENT_CANCELLED -> "5.3";
            case FIRST_VISIT_DONE -> null;
            case CANCEL_ASKED -> "5.4";
            default -> bser;
        };
    }

    /** The steps that may come next; what comes otherwise is recorded all the same. */
    public Set<ReferralStatus> next() {
        return switch (this) {
            case DRAFTED -> EnumSet.of(SENT, CANCELLED);
            case SENT -> EnumSet.of(BEING_CONSIDERED, ACCEPTED, DECLINED, CANCEL_ASKED, CANCELLED);
            case BEING_CONSIDERED -> EnumSet.of(ACCEPTED, DECLINED, CANCEL_ASKED, CANCELLED);
            case DECLINED, CANNOT_FINISH -> EnumSet.of(SENT, CANCELLED);
            case ACCEPTED -> EnumSet.of(APPOINTMENT_SET, CANNOT_FINISH, CANCEL_ASKED, CANCELLED);
            case APPOINTMENT_SET -> EnumSet.of(DID_NOT_ATTEND, APPOINTMENT_CANCELLED, FIRST_VISIT_DONE, CANNOT_FINISH,
                    CANCEL_ASKED, CANCELLED);
            case DID_NOT_ATTEND, APPOINTMENT_CANCELLED -> EnumSet.of(APPOINTMENT_SET, CANNOT_FINISH, CANCEL_ASKED,
                    CANCELLED);
            case FIRST_VISIT_DONE -> EnumSet.of(OUTCOME_RECEIVED, CANNOT_FINISH, CANCEL_ASKED, CANCELLED);
            case CANCEL_ASKED -> EnumSet.of(CANCELLED);
            case OUTCOME_RECEIVED, CANCELLED -> EnumSet.noneOf(ReferralStatus.class);
        };
    }

    /** Nobody works on it: a person sends it elsewhere or closes it. */
    public boolean needsAnotherWay() {
        return this == DECLINED || this == CANNOT_FINISH;
    }

    /** Somebody has it, and the first visit is still to come. */
    public boolean awaitsVisit() {
        return switch (this) {
            case BEING_CONSIDERED, ACCEPTED, APPOINTMENT_SET, DID_NOT_ATTEND, APPOINTMENT_CANCELLED -> true;
            default -> false;
        };
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
