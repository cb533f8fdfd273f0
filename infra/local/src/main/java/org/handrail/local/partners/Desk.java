package org.handrail.local.partners;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.handrail.local.http.Answer;
import org.handrail.local.http.BadRequest;
import org.handrail.local.http.Json;
import org.handrail.local.http.Request;

/**
 * Takes what the partners are asked. {@code GET /ledger?partner=p&after=n} (both optional) and {@code POST /behaviour} are for whoever runs
 * the stand-ins; everything else belongs to the partner named by the first part of the path.
 */
final class Desk {

    private final Map<String, Promise> partners;
    private final Ledger ledger;
    private final Map<String, Behaviour> behaviours = new HashMap<>();

    Desk(Map<String, Promise> partners, Ledger ledger) {
        this.partners = partners;
        this.ledger = ledger;
    }

    Answer answer(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /ledger" -> Answer.ok(ledger.of(request.query().get("partner"),
                number(request.query().getOrDefault("after", "0"))));
            case "POST /behaviour" -> behave(Json.object(request.body()));
            default -> asked(request);
        };
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,15}")) {
            throw new BadRequest("after must be the number of an entry");
        }
        return Long.parseLong(text);
    }

    private Answer behave(Map<String, Object> told) {
        String partner = known(String.valueOf(told.get("partner")));
        Behaviour behaviour = Behaviour.of(told);
        synchronized (behaviours) {
            behaviours.put(partner, behaviour);
        }
        return Answer.ok(Map.of("partner", partner, "mode", told.get("mode")));
    }

    private Answer asked(Request request) {
        String partner = known(request.path().split("/", 3)[1]);
        return switch (request.method()) {
            case "POST", "PUT" -> act(partner, request);
            case "GET" -> whatBecameOf(partner, request);
            default -> Answer.problem(405, "a partner takes POST, PUT and GET");
        };
    }

    private Answer act(String partner, Request request) {
        Behaviour now = take(partner);
        if (now.mode() == Mode.SLOW) {
            sleep(now.delayMillis());
        }
        LedgerEntry entry = enter(partner, request, now.mode());
        return switch (now.mode()) {
            case OK, SLOW -> accepted(entry);
            case FAIL -> Answer.problem(503, partner + " is out of order");
            case ACT_AND_LOSE_REPLY -> Answer.NONE;
            case HANG -> {
                sleep(now.delayMillis());
                yield Answer.NONE;
            }
        };
    }

    /** One at a time, so that of two with the same key only one acts. */
    private synchronized LedgerEntry enter(String partner, Request request, Mode mode) {
        String key = request.header("Idempotency-Key").orElse("");
        var before = key.isEmpty() ? Optional.<LedgerEntry>empty() : ledger.acted(partner, key);
        boolean willing = mode != Mode.FAIL && mode != Mode.HANG;
        Promise promise = partners.get(partner);
        boolean once = promise == Promise.IDEMPOTENT && before.isPresent();
        boolean marked = request.header("X-Repeat").filter("true"::equals).isPresent();
        return ledger.add(number -> new LedgerEntry(number, partner, promise, request.method(), request.path(), key,
            Instant.now().toString(), request.header("Handrail-Care-Time").orElse(""), mode.wireName(), willing,
            willing && !once, before.isPresent(), marked, once ? before.get().id() : partner + "-" + number,
            request.body()));
    }

    private static Answer accepted(LedgerEntry entry) {
        return new Answer(201, Map.of("id", entry.id(), "status", "accepted"));
    }

    /** {@code GET /<partner>/...?key=k}: whether the partner has acted for that key. */
    private Answer whatBecameOf(String partner, Request request) {
        if (partners.get(partner) == Promise.NEITHER) {
            return Answer.problem(405, partner + " cannot be asked what became of a request");
        }
        if (take(partner).mode() == Mode.FAIL) {
            return Answer.problem(503, partner + " is out of order");
        }
        return ledger.acted(partner, request.query().getOrDefault("key", ""))
            .map(entry -> Answer.ok(Map.of("id", entry.id(), "status", "accepted")))
            .orElse(Answer.problem(404, partner + " has done nothing for that key"));
    }

    private Behaviour take(String partner) {
        synchronized (behaviours) {
            Behaviour now = behaviours.getOrDefault(partner, Behaviour.WELL);
            behaviours.put(partner, now.used());
            return now;
        }
    }

    private String known(String partner) {
        if (!partners.containsKey(partner)) {
            throw new BadRequest("no such partner; there are " + String.join(", ", partners.keySet()));
        }
        return partner;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
