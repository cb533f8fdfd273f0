package org.handrail.local.issuer;

import java.util.List;
import java.util.Map;

/** What the issuer says of itself (OpenID Connect Discovery 1.0, RFC 8414). */
final class Discovery {

    private Discovery() {
    }

    static Map<String, Object> document(String address) {
        return Map.of(
            "issuer", address,
            "token_endpoint", address + "/token",
            "jwks_uri", address + "/jwks",
            "grant_types_supported", List.of("client_credentials"),
            "response_types_supported", List.of("token"),
            "subject_types_supported", List.of("public"),
            "id_token_signing_alg_values_supported", List.of("RS256"));
    }
}
