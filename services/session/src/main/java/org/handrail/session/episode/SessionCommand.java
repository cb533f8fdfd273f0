package org.handrail.session.episode;

/** Something asked of, or told to, a patient's treatment visits. Each feature has its own sealed family of these. */
public interface SessionCommand {
}
