package org.handrail.scheduling.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;

/** Takes a new ladder, if at every moment each rung names at most one person. */
public final class RotaDecider implements Decider<Rota, ChangeOnCall, OnCallChanged> {

    @Override
    public Rota initial(String id) {
        return new Rota(id, 0, List.of());
    }

    @Override
    public Decision<OnCallChanged> decide(Rota rota, ChangeOnCall command, Context context) {
        List<Violation> wrong = wrong(command.ladder(), context.now());
        if (!wrong.isEmpty()) {
            return Decision.refused(new Refusal(Refusal.Kind.INVALID, wrong.getFirst().rule(),
                    wrong.getFirst().message(), wrong));
        }
        return Decision.accepted(List.of(new OnCallChanged(command.clinic(), rota.revision() + 1, command.ladder())),
                Map.of("revision", rota.revision() + 1));
    }

    private static List<Violation> wrong(List<Duty> ladder, Instant now) {
        List<Violation> wrong = new ArrayList<>();
        for (int i = 0; i < ladder.size(); i++) {
            Duty duty = ladder.get(i);
            String field = "/ladder/" + i + "/";
            if (!duty.from().isBefore(duty.until())) {
                wrong.add(new Violation(field + "until", "after-from", null, "A duty ends after it has begun."));
            } else if (!duty.until().isAfter(now)) {
                wrong.add(new Violation(field + "until", "not-in-the-past", null, "This duty is over."));
            }
            if (ladder.subList(0, i).stream().anyMatch(duty::meets)) {
                wrong.add(new Violation(field + "rung", "one-person-a-rung", null,
                        "At no time may a rung name two people."));
            }
        }
        return wrong;
    }

    @Override
    public Rota evolve(Rota rota, OnCallChanged event) {
        return new Rota(event.clinic(), event.revision(), event.ladder());
    }
}
