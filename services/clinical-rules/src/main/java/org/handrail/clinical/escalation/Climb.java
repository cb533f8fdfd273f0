package org.handrail.clinical.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/**
 * Who is called next. One person at a time, each with the patience of the level; a page that fails takes the
 * person's next channel at once, then the next person; after the last the first is called again, for ever, until
 * someone acknowledges.
 *
 * <p>The clock runs from the moment the escalation was recorded, not from the last call: a keeper that wakes up
 * late calls the rung that is due now, and does not go through those whose time has passed.
 */
public final class Climb {

    /** Called when no rota names a person. */
    private static final List<Reachable> FALLBACK = List.of(
            new Reachable("role-on-call-clinician", List.of("pager", "phone")),
            new Reachable("role-medical-director", List.of("pager", "phone")));

    private final Ladder ladder;
    private final List<Reachable> people;
    private final List<RuleHit> rules;
    private final Duration patience;
    private final Instant now;

    private Climb(Ladder ladder, List<Reachable> people, List<RuleHit> rules, Duration patience, Instant now) {
        this.ladder = ladder;
        this.people = people;
        this.rules = rules;
        this.patience = patience;
        this.now = now;
    }

    /**
     * The page that is owed now, or when to ask again. At most one page is owed at a time: note it with
     * {@link Ladder#owing} before asking again.
     *
     * @param rota absent when the clinic's rota is not known; then roles are called
     */
    public static NextPage nextPage(Ladder ladder, @Nullable Rota rota, Policy policy, Instant now) {
        if (!ladder.calling()) {
            return new NextPage.None();
        }
        List<Reachable> named = rota == null ? List.of() : rota.onDuty(now);
        List<RuleHit> rules = !named.isEmpty() ? List.of()
                : List.of(EscalationRules.NO_ROTA.hit(rota == null ? "no-rota" : "nobody-on-duty"));
        Duration patience = EscalationRules.patience(ladder.level(), ladder.onSite(), policy);
        return new Climb(ladder, named.isEmpty() ? FALLBACK : named, rules, patience, now).next();
    }

    private NextPage next() {
        int due = dueByClock();
        @Nullable Call last = ladder.called().isEmpty() ? null : ladder.called().getLast();
        if (last == null || last.rung() < due) {
            return page(due, 1);
        }
        if (last.outcome() == CallOutcome.FAILED) {
            Reachable tried = personOf(last);
            if (last.attempt() < tried.channels().size()) {
                return page(last.rung(), last.attempt() + 1);
            }
            return nextPersonAfterFailure(last);
        }
        Instant end = patienceEnds(last.rung());
        return now.isBefore(end) ? new NextPage.Later(end) : page(last.rung() + 1, 1);
    }

    /** The rung whose time it is if each took its full time from the start. */
    private int dueByClock() {
        Duration waited = Duration.between(ladder.raisedAt(), now);
        return waited.isNegative() ? 1 : (int) waited.dividedBy(patience) + 1;
    }

    /** A rung ends with its own time on the clock, or sooner when it was called early because others failed. */
    private Instant patienceEnds(int rung) {
        Instant byClock = ladder.raisedAt().plus(patience.multipliedBy(rung));
        Instant byCall = called(rung).orElse(byClock).plus(patience);
        return byCall.isBefore(byClock) ? byCall : byClock;
    }

    /** Nobody is called again within the patience of the level: when all channels of all fail, it waits. */
    private NextPage nextPersonAfterFailure(Call last) {
        for (int rung = last.rung() + 1; rung <= last.rung() + people.size(); rung++) {
            if (!calledLately(at(rung).person())) {
                return page(rung, 1);
            }
        }
        return new NextPage.Later(people.stream()
                .map(person -> lastCall(person.person()).orElse(now).plus(patience))
                .min(Instant::compareTo).orElseThrow());
    }

    private boolean calledLately(String person) {
        return lastCall(person).filter(at -> now.isBefore(at.plus(patience))).isPresent();
    }

    private Optional<Instant> lastCall(String person) {
        return ladder.called().stream().filter(call -> call.person().equals(person))
                .filter(call -> call.attempt() == 1).map(Call::at).max(Instant::compareTo);
    }

    private Optional<Instant> called(int rung) {
        return ladder.called().stream().filter(call -> call.rung() == rung).map(Call::at).min(Instant::compareTo);
    }

    private Reachable at(int rung) {
        return people.get((rung - 1) % people.size());
    }

    /** The person of a call already made, even if the rota has changed since. */
    private Reachable personOf(Call call) {
        return people.stream().filter(person -> person.person().equals(call.person())).findFirst()
                .orElse(new Reachable(call.person(), List.of(call.channel())));
    }

    private NextPage page(int rung, int attempt) {
        Reachable person = attempt == 1 ? at(rung) : personOf(ladder.called().getLast());
        String channel = person.channels().get(attempt - 1);
        return new NextPage.Owed(new Page(Page.key(ladder.escalation(), rung, attempt), ladder.escalation(),
                ladder.level(), rung, person.person(), channel, attempt, rules));
    }
}
