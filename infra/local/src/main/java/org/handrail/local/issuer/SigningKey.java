package org.handrail.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Map;

/** The key that signs. It is made once and kept in a file, so that tokens stay good when the issuer starts again. */
record SigningKey(RSAKey key) {

    private static final int BITS = 2048;

    static SigningKey keptIn(Path directory) {
        Path file = directory.resolve("key.json");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                write(file, new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).keyIDFromThumbprint(true).generate());
            }
            return new SigningKey(RSAKey.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(file + " is not a signing key; remove it and a new one is made", e);
        }
    }

    /** Moved into place whole, so that a crash never leaves half a key. */
    private static void write(Path file, RSAKey key) throws IOException {
        Path made = Files.createTempFile(file.getParent(), "key", ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(made, key.toJSONString());
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The public half, as a JWK set. */
    Map<String, Object> published() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }

    @Override
    public String toString() {
        return "SigningKey[" + key.getKeyID() + "]";
    }
}
