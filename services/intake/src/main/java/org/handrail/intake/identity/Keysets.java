package org.handrail.intake.identity;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The two key sets of this service, Tink key sets as JSON in one directory: {@code master-keyset.json} wraps the
 * patients' data keys, {@code lookup-keyset.json} makes the keyed hashes that patients are found by. Whoever holds
 * both files and the store can read identities: they are kept apart from the store and its backups.
 *
 * @param master wraps data keys
 * @param lookup makes keyed hashes; its primary key must never change, or known patients are not found again
 */
public record Keysets(Aead master, PrfSet lookup) {

    /**
     * @param directory where the files are
     * @param create    whether a missing file is made, for trying things out
     * @throws IllegalStateException when a file is missing and is not to be made, or is no key set
     */
    public static Keysets in(Path directory, boolean create) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            Path master = directory.resolve("master-keyset.json");
            Path lookup = directory.resolve("lookup-keyset.json");
            return new Keysets(
                    handle(master, create, PredefinedAeadParameters.AES256_GCM)
                            .getPrimitive(RegistryConfiguration.get(), Aead.class),
                    handle(lookup, create, PredefinedPrfParameters.HMAC_SHA256_PRF)
                            .getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key set in handrail.identity.keysets cannot be used.");
        } catch (IOException e) {
            throw new UncheckedIOException("A key set in handrail.identity.keysets cannot be read.", e);
        }
    }

    private static KeysetHandle handle(Path file, boolean create, Parameters kind)
            throws GeneralSecurityException, IOException {
        if (Files.exists(file)) {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        }
        if (!create) {
            throw new IllegalStateException("handrail.identity.keysets must name a directory that holds "
                    + file.getFileName() + "; handrail.identity.create-keysets=true makes it for trying things out.");
        }
        KeysetHandle handle = KeysetHandle.generateNew(kind);
        write(file, TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
        return handle;
    }

    /** Whole or not at all: a half-written key set would lock every patient out. */
    private static void write(Path file, String keyset) throws IOException {
        Files.createDirectories(file.getParent());
        FileAttribute<?>[] ownerOnly = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
        Path draft = Files.createTempFile(file.getParent(), "keyset", ".new", ownerOnly);
        Files.writeString(draft, keyset, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(draft, file);
    }
}
