package org.handrail.intake.episode;

/** What happens to an episode. Each event knows what it changes. */
public sealed interface EpisodeEvent permits Published, Kept {

    Episode happenedTo(Episode episode);
}
