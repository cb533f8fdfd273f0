package org.handrail.simulator.judge;

import java.util.Map;

/**
 * What a service's store says of one document.
 *
 * @param pending events decided and not yet published
 * @param sent    its own streams: how many events it has published in each
 * @param heard   others' streams: how far it has read each
 */
public record Stored(String service, String document, long pending, Map<String, Long> sent, Map<String, Long> heard) {
}
