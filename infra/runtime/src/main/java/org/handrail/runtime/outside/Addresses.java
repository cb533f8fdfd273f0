package org.handrail.runtime.outside;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where partners and our own services are. Only the latter are shown our token. */
public final class Addresses {

    private final Map<String, String> partners = new HashMap<>();
    private final Map<String, String> peers = new HashMap<>();

    /** @param partners by name, of the partners @param peers by name, of our own services */
    public Addresses(Map<String, String> partners, Map<String, String> peers) {
        partners.forEach((name, url) -> this.partners.put(name, withoutSlash(url)));
        peers.forEach((name, url) -> this.peers.put(name, withoutSlash(url)));
    }

    /** Without a slash at its end. */
    public Optional<String> of(String name) {
        return Optional.ofNullable(peers.getOrDefault(name, partners.get(name)));
    }

    public boolean peer(String name) {
        return peers.containsKey(name);
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
