package org.handrail.session.episode;

import org.handrail.clinical.eligibility.Heeded;
import org.handrail.clinical.escalation.Rota;

/** What is learnt about the care as a whole. Kept in the document; others have said it already. */
public sealed interface EpisodeEvent extends SessionEvent {

    record ClinicLearnt(String clinic) implements EpisodeEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.in(clinic);
        }
    }

    /** Who is on call in the hours to come. */
    record RotaLearnt(Rota rota) implements EpisodeEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.onCall(rota);
        }
    }

    /** @param cleared false once clearance was withdrawn @param protocol code; null: not said */
    record ClearanceLearnt(boolean cleared, String protocol) implements EpisodeEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.learning(care -> care.cleared(cleared, protocol));
        }
    }

    /** @param reason code, such as {@code completed} */
    record CareEndLearnt(String reason) implements EpisodeEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.learning(care -> care.ended(reason));
        }
    }

    record ReviewLearnt(Care.Review review) implements EpisodeEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.learning(care -> care.reviewed(review));
        }
    }

    record HeededLearnt(Heeded heeded) implements EpisodeEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.learning(care -> care.heeding(heeded));
        }
    }

    record BaselineLearnt(Care.Baseline baseline) implements EpisodeEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.learning(care -> care.knowing(baseline));
        }
    }
}
