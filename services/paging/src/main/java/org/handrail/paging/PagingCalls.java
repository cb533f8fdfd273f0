package org.handrail.paging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.escalation.Acknowledgement;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Page;
import org.handrail.paging.PagingEvent.Closed;
import org.handrail.paging.PagingEvent.NewsOwed;
import org.handrail.paging.PagingEvent.PageOwed;
import org.handrail.paging.PagingEvent.PassedOn;
import org.handrail.runtime.decide.Call;

/** The calls that an escalation makes necessary: a page to a person, and the news to follow-up. */
public final class PagingCalls {

    static final String PAGE = "POST /paging/pages";
    static final String NEWS = "PUT /escalations/{escalation}";
    private static final String PAGING = "paging";
    private static final String FOLLOW_UP = "follow-up";
    private static final String PASS_ON = "POST /escalations/{escalation}/acknowledgements";
    private static final String CLOSE = "POST /escalations/{escalation}/resolutions";
    private static final List<String> OURS = List.of(PAGE, NEWS, PASS_ON, CLOSE);

    private PagingCalls() {
    }

    /** Whether it is one of these. */
    public static boolean owns(Call call) {
        return OURS.contains(call.operation());
    }

    public static List<Call> because(Raiser raiser, PagingEvent event) {
        return switch (event) {
            case PageOwed(Page page, var at) -> List.of(page(page, raiser.clinic()), news(raiser, page.escalation()));
            case NewsOwed(String escalation) -> List.of(news(raiser, escalation));
            case PassedOn taken -> List.of(passOn(raiser, taken));
            case Closed closed when closed.here() -> List.of(close(closed));
            default -> List.of();
        };
    }

    /** Straight to the paging partner, with the same key whoever works it out; a first failure comes back. */
    public static Call page(Page page, String clinic) {
        return Call.to(PAGING, PAGE, page.key(), body("escalation", page.escalation(), "clinic", clinic,
                "level", page.level().toString(), "rung", page.rung(), "person", page.person(),
                "channel", page.channel(), "try", page.attempt())).urgently().tellingOfFailure();
    }

    /** Everything that is known here, so that follow-up goes on where this service stands. */
    private static Call news(Raiser raiser, String escalation) {
        Paging paging = raiser.paging(escalation).orElseThrow();
        Ladder ladder = paging.ladder();
        return Call.to(FOLLOW_UP, NEWS, newsKey(paging), body("escalation", escalation, "episode", raiser.id(),
                "clinic", raiser.clinic(), "contact", paging.contact(), "level", ladder.level().toString(),
                "cause", paging.cause(), "raisedBy", raiser.service(), "raisedAt", ladder.raisedAt().toString(),
                "onSite", ladder.onSite(), "called", ladder.called().stream().map(PagingCalls::called).toList(),
                "acknowledged", acknowledged(ladder.acknowledged()))).urgently();
    }

    private static Map<String, Object> called(org.handrail.clinical.escalation.Call call) {
        return body("rung", call.rung(), "person", call.person(), "channel", call.channel(),
                "attempt", call.attempt(), "at", call.at().toString(), "outcome", call.outcome().toString());
    }

    private static Map<String, Object> acknowledged(Acknowledgement taken) {
        return taken == null ? null : body("by", taken.by(), "at", taken.at().toString());
    }

    /** Newer news has another key. */
    static String newsKey(Paging paging) {
        return paging.escalation() + "~put~" + paging.news();
    }

    /** Of what was not raised here there is nothing else to tell. A later word of it is another. */
    private static Call passOn(Raiser raiser, PassedOn taken) {
        return Call.to(FOLLOW_UP, PASS_ON, taken.escalation() + "~taken~" + taken.at().toEpochMilli(),
                body("escalation", taken.escalation(), "clinic", raiser.clinic(), "by", taken.by(),
                        "acknowledgedAt", taken.at().toString())).urgently();
    }

    /** What raised it was never there; whoever looks after it there need not go on. */
    private static Call close(Closed closed) {
        return Call.to(FOLLOW_UP, CLOSE, closed.escalation() + "~closed", body("escalation", closed.escalation(),
                "by", closed.by(), "outcome", closed.outcome())).urgently();
    }

    static String escalation(Call call) {
        return String.valueOf(call.body().get("escalation"));
    }

    /** Without what is not known: a body has no nulls. */
    private static Map<String, Object> body(Object... keysAndValues) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != null) {
                body.put((String) keysAndValues[i], keysAndValues[i + 1]);
            }
        }
        return body;
    }
}
