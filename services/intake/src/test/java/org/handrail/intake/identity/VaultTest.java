package org.handrail.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.handrail.intake.identity.Identity.Contact;
import org.handrail.runtime.shell.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final Identity ANN = new Identity(List.of("Ann Doe"), LocalDate.of(1984, 2, 29), "A 7",
            List.of(new Contact("phone", "555-0100")));

    @TempDir
    Path directory;
    private Vault vault;
    private PatientIds ids;

    @BeforeEach
    void open() {
        Keysets keysets = Keysets.in(directory, true);
        vault = new Vault(keysets.master());
        ids = new PatientIds(keysets.lookup());
    }

    @Test
    void what_was_sealed_opens_again_with_the_same_master_key() {
        SealedIdentity sealed = vault.seal("pt-1", ANN, null);
        assertThat(new Vault(Keysets.in(directory, false).master()).open("pt-1", sealed)).isEqualTo(ANN);
    }

    @Test
    void nothing_of_it_is_stored_or_printed_in_clear() {
        SealedIdentity sealed = vault.seal("pt-1", ANN, null);
        String stored = Json.write(new Patient("pt-1", "riverside", "ep-1", sealed, null));
        String decoded = String.join(" ", sealed.fields().values().stream()
                .map(text -> new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1)).toList());
        assertThat(stored + decoded + ANN + sealed).doesNotContain("Ann").doesNotContain("1984")
                .doesNotContain("A 7").doesNotContain("555-0100");
    }

    @Test
    void it_opens_for_no_other_patient_and_in_no_other_field() {
        SealedIdentity sealed = vault.seal("pt-1", ANN, null);
        assertThatThrownBy(() -> vault.open("pt-2", sealed)).isInstanceOf(IllegalStateException.class);
        SealedIdentity swapped = new SealedIdentity(sealed.key(),
                Map.of("birth-date", sealed.fields().get("record-number")));
        assertThatThrownBy(() -> vault.open("pt-1", swapped)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void each_patient_has_a_key_of_her_own_and_another_master_key_opens_nothing(@TempDir Path elsewhere) {
        SealedIdentity sealed = vault.seal("pt-1", ANN, null);
        assertThat(vault.seal("pt-2", ANN, null).key()).isNotEqualTo(sealed.key());
        Vault other = new Vault(Keysets.in(elsewhere, true).master());
        assertThatThrownBy(() -> other.open("pt-1", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void newer_contacts_replace_older_ones_and_what_is_not_said_stays() {
        SealedIdentity first = vault.seal("pt-1", ANN, null);
        Identity moved = new Identity(null, null, null, List.of(new Contact("phone", "555-0199")));
        SealedIdentity second = vault.seal("pt-1", moved, first);
        assertThat(second.key()).isEqualTo(first.key());
        assertThat(vault.open("pt-1", second).names()).containsExactly("Ann Doe");
        assertThat(vault.open("pt-1", second).contacts()).containsExactly(new Contact("phone", "555-0199"));
    }

    @Test
    void a_missing_key_set_stops_the_start_by_name(@TempDir Path empty) {
        assertThatThrownBy(() -> Keysets.in(empty, false)).hasMessageContaining("handrail.identity.keysets");
    }

    @Test
    void a_patient_is_found_by_a_keyed_hash_that_ignores_case_and_spaces() {
        assertThat(ids.of("riverside", "A 7")).isEqualTo(ids.of("riverside", "a7")).matches("pt-[0-9a-f]{40}")
                .isNotEqualTo(ids.of("hillside", "A 7")).isNotEqualTo(ids.ofUnknown("ep-1"));
        assertThat(new PatientIds(Keysets.in(directory.resolve("other"), true).lookup()).of("riverside", "A 7"))
                .isNotEqualTo(ids.of("riverside", "A 7"));
    }
}
