package org.handrail.session.episode;

/** Something that has happened to a patient's treatment visits. Each feature has its own sealed family of these. */
public interface SessionEvent {

    /** The state after this event. */
    Episode happenedTo(Episode episode);
}
