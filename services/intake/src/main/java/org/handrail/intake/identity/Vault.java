package org.handrail.intake.identity;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.clinical.Nullable;
import org.handrail.intake.identity.Identity.Contact;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encrypts identities: AES-256-GCM with one data key a patient, which the master key wraps. A cipher text names its
 * patient and field as associated data, so that it opens nowhere else. Without the wrapped key nothing opens again.
 */
public final class Vault {

    private static final String NAMES = "names";
    private static final String BIRTH_DATE = "birth-date";
    private static final String RECORD_NUMBER = "record-number";
    private static final String CONTACTS = "contacts";
    private static final String LANGUAGE = "language";
    private static final String CHANNEL = "channel";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Aead master;

    public Vault(Aead master) {
        this.master = master;
    }

    /**
     * @param patient id of the patient's document
     * @param earlier what is stored already; its key is used again and its fields stay where the new identity has none
     */
    public SealedIdentity seal(String patient, Identity identity, @Nullable SealedIdentity earlier) {
        try {
            String wrapped = earlier == null ? newKey(patient) : earlier.key();
            Aead key = unwrap(patient, wrapped);
            Map<String, String> fields = new TreeMap<>(earlier == null ? Map.of() : earlier.fields());
            for (Map.Entry<String, String> field : texts(identity).entrySet()) {
                byte[] cipher = key.encrypt(field.getValue().getBytes(StandardCharsets.UTF_8),
                        place(patient, field.getKey()));
                fields.put(field.getKey(), Base64.getEncoder().encodeToString(cipher));
            }
            return new SealedIdentity(wrapped, fields);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an identity could not be sealed");
        }
    }

    /** @throws IllegalStateException when it was sealed for another patient or under another master key */
    public Identity open(String patient, SealedIdentity sealed) {
        try {
            Aead key = unwrap(patient, sealed.key());
            Map<String, String> clear = new TreeMap<>();
            for (Map.Entry<String, String> field : sealed.fields().entrySet()) {
                byte[] cipher = Base64.getDecoder().decode(field.getValue());
                clear.put(field.getKey(), new String(key.decrypt(cipher, place(patient, field.getKey())),
                        StandardCharsets.UTF_8));
            }
            return identity(clear);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an identity could not be opened");
        }
    }

    private String newKey(String patient) throws GeneralSecurityException {
        KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        return Base64.getEncoder().encodeToString(TinkProtoKeysetFormat.serializeEncryptedKeyset(handle, master,
                place(patient, "key")));
    }

    private Aead unwrap(String patient, String wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(Base64.getDecoder().decode(wrapped), master,
                place(patient, "key")).getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] place(String patient, String field) {
        return (patient + "|" + field).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> texts(Identity identity) {
        Map<String, String> texts = new TreeMap<>();
        if (!identity.names().isEmpty()) {
            texts.put(NAMES, JSON.writeValueAsString(identity.names()));
        }
        if (identity.birthDate() != null) {
            texts.put(BIRTH_DATE, identity.birthDate().toString());
        }
        if (identity.recordNumber() != null) {
            texts.put(RECORD_NUMBER, identity.recordNumber());
        }
        if (!identity.contacts().isEmpty()) {
            texts.put(CONTACTS, JSON.writeValueAsString(identity.contacts()));
        }
        if (identity.language() != null) {
            texts.put(LANGUAGE, identity.language());
        }
        if (identity.channel() != null) {
            texts.put(CHANNEL, identity.channel());
        }
        return texts;
    }

    private static Identity identity(Map<String, String> clear) {
        List<String> names = clear.containsKey(NAMES)
                ? JSON.readValue(clear.get(NAMES), new TypeReference<List<String>>() { }) : List.of();
        List<Contact> contacts = clear.containsKey(CONTACTS)
                ? JSON.readValue(clear.get(CONTACTS), new TypeReference<ArrayList<Contact>>() { }) : List.of();
        LocalDate birthDate = clear.containsKey(BIRTH_DATE) ? LocalDate.parse(clear.get(BIRTH_DATE)) : null;
        return new Identity(names, birthDate, clear.get(RECORD_NUMBER), contacts, clear.get(LANGUAGE),
                clear.get(CHANNEL));
    }
}
