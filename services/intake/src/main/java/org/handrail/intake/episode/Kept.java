package org.handrail.intake.episode;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Rota;
import org.handrail.intake.decision.DecisionRecord;
import org.handrail.intake.episode.Course.Dosed;
import org.handrail.intake.episode.Course.Over;
import org.handrail.intake.episode.Course.Premises;
import org.handrail.intake.episode.Safety.Baseline;
import org.handrail.paging.PagingEvent;

/** Events that the document alone keeps: nobody else needs them, or may have them. */
public sealed interface Kept extends EpisodeEvent {

    /** Whose episode it is and where. @param lacking codes of what is not known of the identity */
    record Opened(String clinic, String patient, List<String> lacking) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.belongsTo(clinic, patient, lacking);
        }
    }

    /** The rota as it is known now. */
    record RotaKnown(@Nullable Rota rota) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(rota);
        }
    }

    /** A referral of somebody who is in care here already. */
    record ReferredAgain(ReferralNote referral) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.known().with(referral));
        }
    }

    record FindingsNoted(Contribution contribution) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.known().with(contribution));
        }
    }

    /** @param made the decision with what it rested on, to be kept by itself; absent: it says nothing new */
    record EligibilityJudged(Judged judged, @Nullable DecisionRecord made) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.gates().with(judged));
        }
    }

    record Reviewed(Review review) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.gates().with(review));
        }
    }

    /** What was given in a visit, as it is known now. */
    record DoseHeard(Dosed dose) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            Course course = episode.course().with(dose);
            Gates gates = dose.doses().isEmpty() ? episode.gates().struck(course.doses())
                    : episode.gates().dosed(dose.at());
            return episode.with(gates).with(course);
        }
    }

    /** Another protocol than before is another course. */
    record ProtocolWanted(Protocol protocol, Instant at) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            Episode same = episode.with(episode.course().wants(protocol, at));
            return protocol == episode.course().protocol() ? same : same.with(same.gates().untreated());
        }
    }

    record PremisesHeard(Premises premises) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.course().at(premises));
        }
    }

    /** @param over absent: the course goes on */
    record CourseOver(@Nullable Over over) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.course().over(over));
        }
    }

    /** @param check id of the question */
    record PdmpAsked(String check, Instant at) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.course().asked(at));
        }
    }

    record BaselineKept(Baseline baseline) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.with(episode.safety().with(baseline));
        }
    }

    /** Risk that is raised already was said again. */
    record RiskSaid(String contact, Instant at) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.risk(contact).map(risk -> episode.with(risk.said(at))).orElse(episode);
        }
    }

    /** Follow-up has closed what was raised. */
    record RiskClosed(String contact, Instant at) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.risk(contact).map(risk -> episode.with(risk.closed(at))).orElse(episode);
        }
    }

    /** How what was raised finds its person. */
    record Paged(PagingEvent event) implements Kept {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.paged(event);
        }
    }
}
