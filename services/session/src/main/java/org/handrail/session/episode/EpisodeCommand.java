package org.handrail.session.episode;

/** What others have said of the care as a whole. */
public sealed interface EpisodeCommand extends SessionCommand {

    /** @param protocol code; null: not said */
    record NoteClearance(boolean cleared, String protocol) implements EpisodeCommand {
    }

    record NoteCareEnd(String reason) implements EpisodeCommand {
    }

    record NoteReview(Care.Review review) implements EpisodeCommand {
    }

    record NoteBaseline(Care.Baseline baseline) implements EpisodeCommand {
    }
}
