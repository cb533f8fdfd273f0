package org.handrail.intake.safety;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.escalation.CallOutcome;
import org.handrail.clinical.escalation.Climb;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.NextPage;
import org.handrail.clinical.escalation.Page;
import org.handrail.clinical.rule.Policy;
import org.handrail.intake.episode.Alarm;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand.Acknowledge;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.Acknowledged;
import org.handrail.intake.episode.Kept.HandedOver;
import org.handrail.intake.episode.Kept.NewsOwed;
import org.handrail.intake.episode.Kept.NewsRefused;
import org.handrail.intake.episode.Kept.PageEnded;
import org.handrail.intake.episode.Kept.PageOwed;
import org.handrail.intake.episode.Story;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.decide.Refusal;

/**
 * Finds a person for what was raised here. Follow-up is told at once; until it has confirmed, an Emergency or Urgent
 * alarm is paged from here by the same ladder, one person after the other.
 */
public final class Alarms {

    private static final String OBLIGATION = "page:";
    private static final String NEWS = "news:";
    /** Follow-up's no to an alarm is a mistake of somebody's; the alarm does not end with it. */
    private static final Duration TOLD_AGAIN = Duration.ofMinutes(1);

    private Alarms() {
    }

    /** Owes the page whose time it is, if it is anybody's. */
    static void callNext(Story story, String escalation) {
        next(story.episode(), escalation, story.now()).ifPresent(next -> {
            if (next instanceof NextPage.Owed(Page page)) {
                story.happens(new PageOwed(page, story.now()));
            }
        });
    }

    /** Below Urgent the row on follow-up's list is enough; follow-up's own ladder calls. */
    private static Optional<NextPage> next(Episode episode, String escalation, Instant now) {
        return episode.alarm(escalation).map(Alarm::ladder).filter(ladder -> ladder.level().atLeast(Level.URGENT))
                .map(ladder -> Climb.nextPage(ladder, episode.rota(), Policy.DEFAULTS, now));
    }

    public static Decision<EpisodeEvent> acknowledge(Story story, Acknowledge told) {
        Optional<Ladder> ladder = story.episode().alarm(told.escalation()).map(Alarm::ladder);
        if (ladder.isEmpty()) {
            return Decision.refused(Refusal.unknown("escalation"));
        }
        if (ladder.get().acknowledged() == null) {
            story.happens(new Acknowledged(told.escalation(), told.by(), story.now()));
        }
        return story.decided();
    }

    /** @param now an owed page is due at once */
    public static List<Obligation> due(Episode episode, Instant now) {
        return episode.alarms().stream().flatMap(alarm -> Stream.concat(due(episode, alarm.escalation(), now),
                Stream.ofNullable(alarm.againAt())
                        .map(at -> Obligation.urgentAt(NEWS + alarm.escalation(), at)))).toList();
    }

    private static Stream<Obligation> due(Episode episode, String escalation, Instant now) {
        return next(episode, escalation, now).stream().flatMap(next -> switch (next) {
            case NextPage.Owed owed -> Stream.of(Obligation.urgentAt(OBLIGATION + escalation, now));
            case NextPage.Later(Instant at) -> Stream.of(Obligation.urgentAt(OBLIGATION + escalation, at));
            case NextPage.None none -> Stream.empty();
        });
    }

    public static boolean owns(Obligation obligation) {
        return obligation.key().startsWith(OBLIGATION) || obligation.key().startsWith(NEWS);
    }

    public static void settle(Story story, Obligation obligation) {
        if (obligation.key().startsWith(NEWS)) {
            story.happens(new NewsOwed(obligation.key().substring(NEWS.length())));
        } else {
            callNext(story, obligation.key().substring(OBLIGATION.length()));
        }
    }

    public static List<Call> effects(Episode episode, EpisodeEvent event) {
        return AlarmCalls.because(episode, event);
    }

    /**
     * A page while its rung is the newest and nobody has taken it, handed over or not: follow-up counts on it. The news
     * to follow-up while it is the newest.
     */
    public static boolean stillWanted(Episode episode, Call call) {
        return episode.alarm(AlarmCalls.escalation(call)).filter(alarm -> call.operation().equals(AlarmCalls.PAGE)
                ? alarm.ladder().acknowledged() == null && AlarmCalls.isNewest(alarm.ladder(), call)
                : call.key().equals(AlarmCalls.newsKey(alarm))).isPresent();
    }

    public static void answered(Story story, Call call, Outcome outcome) {
        String escalation = AlarmCalls.escalation(call);
        boolean done = outcome instanceof Outcome.Done;
        if (call.operation().equals(AlarmCalls.PAGE)) {
            story.happens(new PageEnded(escalation, call.key(), done ? CallOutcome.SENT : CallOutcome.FAILED));
            if (!done) {
                callNext(story, escalation);
            }
        } else {
            story.happens(done ? new HandedOver(escalation, story.now())
                    : new NewsRefused(escalation, story.now().plus(TOLD_AGAIN)));
        }
    }
}
