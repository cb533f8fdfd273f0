package org.handrail.session.decision;

import java.util.stream.Stream;
import org.handrail.clinical.dosing.DoseAnswer;
import org.handrail.clinical.dosing.DoseAsked;
import org.handrail.clinical.dosing.DoseQuestion;
import org.handrail.clinical.monitoring.ReleaseAnswer;
import org.handrail.clinical.monitoring.ReleaseQuestion;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.shell.Digest;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;

/** Puts a question and its answer together as a decision that is kept, and names it. */
public final class Decisions {

    static final char WITHIN = '~';

    private Decisions() {
    }

    public static DecisionRecord dose(Episode episode, String visit, DoseAsked asked, DoseQuestion question,
                                      DoseAnswer answer, Context context) {
        return new DecisionRecord(name(episode, visit, context, asked + " " + question), episode.clinic(), visit,
                context.now(), context.zone(), asked, question, null, InForce.now(context),
                answer.permitted() ? "permitted" : "held", Hit.of(answer.rules()));
    }

    public static DecisionRecord release(Episode episode, String visit, ReleaseQuestion question, ReleaseAnswer answer,
                                         Context context) {
        return new DecisionRecord(name(episode, visit, context, question.toString()), episode.clinic(), visit,
                context.now(), context.zone(), null, null, question, InForce.now(context),
                answer.ready() ? "released" : "refused",
                Hit.of(Stream.concat(answer.unmet().stream(), answer.against().stream()).toList()));
    }

    /** The same whoever works it out; another for whatever was asked otherwise, or at another time. */
    private static String name(Episode episode, String visit, Context context, String question) {
        return episode.id() + WITHIN + "d-" + Digest.shortOf(visit, context.now().toString(), question);
    }
}
