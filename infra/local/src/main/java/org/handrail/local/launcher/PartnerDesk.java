package org.handrail.local.launcher;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.local.http.Json;
import org.handrail.local.partners.LedgerEntry;
import org.handrail.local.partners.Mode;

/** Talks to the partners' stand-ins on behalf of a story or a test. */
public final class PartnerDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Client client;
    private final URI address;

    PartnerDesk(Client client, URI address) {
        this.client = client;
        this.address = address;
    }

    /** What a partner was asked, in order. */
    public List<LedgerEntry> ledger(String partner) {
        Client.Reply reply = client.get(URI.create(address + "/ledger?partner=" + partner), null, PATIENCE);
        return List.of(Json.read(checked(reply), LedgerEntry[].class));
    }

    /** What all partners were asked after the entry with this number, in order; 0: from the first on. */
    public List<LedgerEntry> after(long number) {
        Client.Reply reply = client.get(URI.create(address + "/ledger?after=" + number), null, PATIENCE);
        return List.of(Json.read(checked(reply), LedgerEntry[].class));
    }

    /** What a partner really did, in order: pages that went out, messages that were sent. */
    public List<LedgerEntry> acted(String partner) {
        return ledger(partner).stream().filter(LedgerEntry::acted).toList();
    }

    /** Tells a partner how to behave until told otherwise. */
    public void behave(String partner, Mode mode) {
        tell(partner, mode, Map.of());
    }

    /** Tells a partner how to behave for the next requests; then it is well again. */
    public void behave(String partner, Mode mode, int times) {
        tell(partner, mode, Map.of("times", times));
    }

    /** The same, with how long {@code SLOW} and {@code HANG} take. */
    public void behave(String partner, Mode mode, int times, Duration delay) {
        tell(partner, mode, Map.of("times", times, "delayMillis", delay.toMillis()));
    }

    private void tell(String partner, Mode mode, Map<String, Object> more) {
        Map<String, Object> behaviour = new LinkedHashMap<>(more);
        behaviour.put("partner", partner);
        behaviour.put("mode", mode.wireName());
        checked(client.post(URI.create(address + "/behaviour"), null, behaviour, PATIENCE));
    }

    private static String checked(Client.Reply reply) {
        if (!reply.good()) {
            throw new IllegalStateException("the partners' stand-ins answered " + reply.status() + " " + reply.body());
        }
        return reply.body();
    }
}
