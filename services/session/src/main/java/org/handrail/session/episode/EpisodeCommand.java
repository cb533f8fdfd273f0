package org.handrail.session.episode;

import org.handrail.clinical.eligibility.Heeded;

/** What others have said of the care as a whole. */
public sealed interface EpisodeCommand extends SessionCommand {

    /** @param protocol code; null: not said */
    record NoteClearance(boolean cleared, String protocol) implements EpisodeCommand {
    }

    record NoteCareEnd(String reason) implements EpisodeCommand {
    }

    record NoteReview(Care.Review review) implements EpisodeCommand {
    }

    /** What of a decision on eligibility counts at every visit. */
    record NoteHeeded(Heeded heeded) implements EpisodeCommand {
    }

    record NoteBaseline(Care.Baseline baseline) implements EpisodeCommand {
    }
}
