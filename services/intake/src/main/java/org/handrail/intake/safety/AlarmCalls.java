package org.handrail.intake.safety;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.escalation.CallOutcome;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Page;
import org.handrail.intake.episode.Alarm;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.Acknowledged;
import org.handrail.intake.episode.Kept.AlarmRaised;
import org.handrail.intake.episode.Kept.NewsOwed;
import org.handrail.intake.episode.Kept.PageEnded;
import org.handrail.intake.episode.Kept.PageOwed;
import org.handrail.runtime.decide.Call;

/** The calls that an alarm makes necessary: pages to people, and the news of it to follow-up. */
final class AlarmCalls {

    static final String PAGE = "POST /paging/pages";
    static final String NEWS = "PUT /escalations/{escalation}";

    private AlarmCalls() {
    }

    static List<Call> because(Episode episode, EpisodeEvent event) {
        return switch (event) {
            case AlarmRaised raised -> List.of(news(episode, raised.alarm().escalation()));
            case PageOwed owed -> List.of(page(episode, owed.page()), news(episode, owed.page().escalation()));
            case Acknowledged taken -> List.of(news(episode, taken.escalation()));
            case NewsOwed again -> List.of(news(episode, again.escalation()));
            // Follow-up counts on this page by now, so it has to know.
            case PageEnded(String escalation, String key, CallOutcome outcome) when outcome == CallOutcome.FAILED
                    && ladder(episode, escalation).handedOver() != null -> List.of(news(episode, escalation));
            default -> List.of();
        };
    }

    private static Call page(Episode episode, Page page) {
        return Call.to("paging", PAGE, page.key(), Map.of("escalation", page.escalation(), "clinic", episode.clinic(),
                "level", page.level().toString(), "rung", page.rung(), "person", page.person(),
                "channel", page.channel(), "try", page.attempt())).urgently().tellingOfFailure();
    }

    /** Each page and each acknowledgement brings newer news, so that follow-up goes on where this service stands. */
    private static Call news(Episode episode, String escalation) {
        Alarm alarm = episode.alarm(escalation).orElseThrow();
        Ladder ladder = alarm.ladder();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("escalation", escalation);
        body.put("episode", episode.id());
        body.put("clinic", episode.clinic());
        body.put("contact", alarm.contact());
        body.put("level", ladder.level().toString());
        body.put("cause", alarm.cause());
        body.put("raisedBy", "intake");
        body.put("raisedAt", ladder.raisedAt().toString());
        body.put("onSite", ladder.onSite());
        body.put("called", ladder.called().stream().map(AlarmCalls::called).toList());
        if (ladder.acknowledged() != null) {
            body.put("acknowledged", Map.of("by", ladder.acknowledged().by(),
                    "at", ladder.acknowledged().at().toString()));
        }
        return Call.to("follow-up", NEWS, newsKey(alarm), body).urgently();
    }

    private static Map<String, Object> called(org.handrail.clinical.escalation.Call call) {
        return Map.of("rung", call.rung(), "person", call.person(), "channel", call.channel(),
                "attempt", call.attempt(), "at", call.at().toString(), "outcome", call.outcome().toString());
    }

    /** The same news has the same key, and newer news another. */
    static String newsKey(Alarm alarm) {
        Ladder ladder = alarm.ladder();
        long failed = ladder.called().stream().filter(call -> call.outcome() == CallOutcome.FAILED).count();
        return ladder.escalation() + "~news" + ladder.called().size() + (failed == 0 ? "" : "-" + failed)
                + (ladder.acknowledged() == null ? "" : "~taken")
                + (alarm.refused() == 0 ? "" : "~again" + alarm.refused());
    }

    static boolean isNewest(Ladder ladder, Call page) {
        return ladder.called().getLast().rung() == ((Number) page.body().get("rung")).intValue();
    }

    private static Ladder ladder(Episode episode, String escalation) {
        return episode.alarm(escalation).orElseThrow().ladder();
    }

    static String escalation(Call call) {
        return String.valueOf(call.body().get("escalation"));
    }
}
