package org.handrail.local.partners;

/**
 * One request, as the ledger keeps it.
 *
 * @param number 1, 2, 3 … over all partners
 * @param key the Idempotency-Key, empty when none was sent
 * @param receivedAt wall time, RFC 3339
 * @param careTime the care clock's time as the caller sent it in {@code Handrail-Care-Time}, empty when not sent
 * @param promise what the partner promises of a request that comes again
 * @param able whether it could do what was asked; one that keeps no keys would have done it
 * @param acted whether the partner did what was asked: paged, sent, filed
 * @param repeat whether the key had been acted on before
 * @param marked whether the caller said that it may have asked before
 */
public record LedgerEntry(long number, String partner, Promise promise, String method, String path, String key,
                          String receivedAt, String careTime, String mode, boolean able, boolean acted, boolean repeat,
                          boolean marked, String id, String body) {

    /** Whether a partner that keeps no keys would have done it a second time, and could not have known. */
    public boolean unknowinglyTwice() {
        return able && repeat && !marked;
    }

    /** The body may hold a name or a message, so it is not shown. */
    @Override
    public String toString() {
        return "LedgerEntry[%d %s %s acted=%s repeat=%s]".formatted(number, partner, key, acted, repeat);
    }
}
