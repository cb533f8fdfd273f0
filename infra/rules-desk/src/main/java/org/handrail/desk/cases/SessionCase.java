package org.handrail.desk.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.dosing.GivenDose;
import org.handrail.clinical.rule.Policy;

/** A visit as it stands at one moment. @param at the moment; absent: the last thing that is told of the visit */
public record SessionCase(Session session, String title, Map<String, String> policy, ZoneId zone,
                          Instant at) implements Case {

    @Override
    public Instant moment() {
        return at != null ? at : Stream.concat(session.readings().stream().map(Reading::at),
                        session.given().stream().map(GivenDose::at))
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    @Override
    public Optional<DecidedFor> decidedFor() {
        return Optional.of(DecidedFor.of(session.order() == null ? null : session.order().protocol()));
    }

    @Override
    public List<Part> decide(Policy policy, ZoneId zone, Instant now) {
        Chair chair = new Chair(session, policy, zone, now);
        return Stream.of(chair.dose().stream(), chair.readings(), chair.release().stream(), chair.nextCheck().stream())
                .flatMap(parts -> parts).toList();
    }
}
