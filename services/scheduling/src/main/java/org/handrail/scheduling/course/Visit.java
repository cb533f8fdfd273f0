package org.handrail.scheduling.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One treatment visit as it is planned.
 *
 * @param booking  made together with others of the same booking
 * @param chair    number of the chair
 * @param place    where it is reserved; {@code null} only between the two events of a booking
 * @param said     what patient and ride have said
 * @param lost     the clinic day knows nothing of its place: a person must find another
 * @param rebook   it did not happen, and no other visit was booked for it yet
 * @param revision counts what has happened to this visit; whoever changes it names the one seen
 * @param since    when it got its present time; {@code null} only between the two events of a booking
 * @param reminded kinds of reminders and warnings for its present time
 */
public record Visit(String id, String booking, Instant start, Instant end, Integer chair, String protocol, Place place,
                    Status status, Said said, boolean lost, boolean rebook, int revision, Instant since,
                    List<String> reminded) {

    /** One word for each case, never one for all. */
    public enum Status {
        @JsonProperty("booked") BOOKED,
        /** The patient did not come. */
        @JsonProperty("no-show") NO_SHOW,
        /** The time has passed, and it is not known whether the patient came. */
        @JsonProperty("not-known") NOT_KNOWN,
        @JsonProperty("arrived") ARRIVED,
        /** Over, with a drug given. */
        @JsonProperty("ended") ENDED,
        /** The patient came, and no drug was given. */
        @JsonProperty("not-dosed") NOT_DOSED,
        @JsonProperty("cancelled") CANCELLED,
        /** Cancelled by the patient less than a day before. */
        @JsonProperty("late-cancel") LATE_CANCEL,
        /** The clinic has closed that day. */
        @JsonProperty("clinic-cancelled") CLINIC_CANCELLED
    }

    /**
     * @param patient the patient has said that they will come
     * @param ride    somebody who takes the patient home was confirmed
     * @param notReached why a reminder could not be sent, a code; {@code null} when it could
     */
    public record Said(boolean patient, boolean ride, String notReached) {
        static final Said NOTHING = new Said(false, false, null);
    }

    public Visit {
        said = said == null ? Said.NOTHING : said;
        reminded = Lists.orNone(reminded);
    }

    static Visit booked(VisitEvent.Booked e) {
        return new Visit(e.visit(), e.booking(), e.start(), e.end(), e.chair(), e.protocol(), null, Status.BOOKED, null,
                false, false, 1, null, null);
    }

    /** Patient and ride have to say again whether this time suits them. */
    Visit moved(VisitEvent.VisitMoved e) {
        return new Visit(id, booking, e.start(), e.end(), e.chair(), protocol, place, status, null, lost, rebook,
                revision + 1, since, null);
    }

    Visit at(Place where, Instant when) {
        return new Visit(id, booking, start, end, chair, protocol, where, status, said, false, rebook, revision, when,
                reminded);
    }

    Visit now(Status changed) {
        return new Visit(id, booking, start, end, chair, protocol, place, changed, said, lost, rebook, revision + 1,
                since, reminded);
    }

    Visit saying(Said changed) {
        return new Visit(id, booking, start, end, chair, protocol, place, status, changed, lost, rebook, revision + 1,
                since, reminded);
    }

    Visit withoutPlace() {
        return new Visit(id, booking, start, end, chair, protocol, place, status, said, true, rebook, revision, since,
                reminded);
    }

    Visit toRebook(boolean whether) {
        return new Visit(id, booking, start, end, chair, protocol, place, status, said, lost, whether, revision, since,
                reminded);
    }

    Visit reminded(String kind) {
        return new Visit(id, booking, start, end, chair, protocol, place, status, said, lost, rebook, revision, since,
                Stream.concat(reminded.stream(), Stream.of(kind)).toList());
    }

    Visit without(Predicate<String> kinds) {
        return new Visit(id, booking, start, end, chair, protocol, place, status, said, lost, rebook, revision, since,
                Lists.without(reminded, kinds));
    }

    public boolean patient() {
        return said.patient();
    }

    public boolean ride() {
        return said.ride();
    }

    /** Whether it counts as a day of treatment to come, going on, or perhaps been. */
    boolean planned() {
        return status == Status.BOOKED || status == Status.NOT_KNOWN || status == Status.ARRIVED;
    }

    /** Whether it holds its place. A visit that the patient missed does until a person has said so. */
    public boolean holdsPlace() {
        return status != Status.CANCELLED && status != Status.LATE_CANCEL && status != Status.CLINIC_CANCELLED;
    }

    /** Whether somebody came and it is over. */
    boolean over() {
        return status == Status.ENDED || status == Status.NOT_DOSED;
    }

    /** Whether nobody has come so far. */
    boolean awaited() {
        return status == Status.BOOKED || status == Status.NO_SHOW || status == Status.NOT_KNOWN;
    }
}
