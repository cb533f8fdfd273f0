package org.handrail.local.issuer;

import java.nio.file.Path;
import org.handrail.local.http.Answer;
import org.handrail.local.http.Door;
import org.handrail.local.http.Request;

/** Starts the issuer: {@code Issuer <data directory> <port>}. */
public final class Issuer {

    private final String address;
    private final SigningKey key;
    private final TokenMaker tokens;

    private Issuer(String address, SigningKey key) {
        this.address = address;
        this.key = key;
        this.tokens = new TokenMaker(address, key);
    }

    public static void main(String[] args) {
        int port = Integer.parseInt(args[1]);
        Issuer issuer = new Issuer("http://127.0.0.1:" + port, SigningKey.keptIn(Path.of(args[0])));
        Door.open(port, issuer::answer);
    }

    private Answer answer(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /.well-known/openid-configuration", "GET /.well-known/oauth-authorization-server" ->
                Answer.ok(Discovery.document(address));
            case "GET /jwks" -> Answer.ok(key.published());
            case "POST /token" -> Answer.ok(tokens.answer(TokenRequest.of(request)));
            default -> Answer.problem(404, "the issuer has no such address");
        };
    }
}
