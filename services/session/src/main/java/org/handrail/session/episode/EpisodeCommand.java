package org.handrail.session.episode;

/** What intake has said of the care as a whole. */
public sealed interface EpisodeCommand extends SessionCommand {

    record NoteClearance(boolean cleared) implements EpisodeCommand {
    }

    record NoteCareEnd(String reason) implements EpisodeCommand {
    }
}
