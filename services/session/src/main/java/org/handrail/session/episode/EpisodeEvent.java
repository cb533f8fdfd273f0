package org.handrail.session.episode;

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

    /** @param cleared false once clearance was withdrawn */
    record ClearanceLearnt(boolean cleared) implements EpisodeEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.cleared(cleared);
        }
    }

    /** @param reason code, such as {@code completed} */
    record CareEndLearnt(String reason) implements EpisodeEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.careEnded(reason);
        }
    }
}
