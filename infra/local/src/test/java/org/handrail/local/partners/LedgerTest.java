package org.handrail.local.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir
    Path directory;

    private static LedgerEntry page(long number, String key) {
        return new LedgerEntry(number, "paging", Promise.IDEMPOTENT, "POST", "/paging/pages", key,
            "2026-03-02T08:00:00Z", "", "ok", true, true, false, false, "paging-" + number, "{}");
    }

    @Test
    void a_last_line_that_a_crash_cut_short_is_dropped_and_the_next_stands_on_its_own() throws Exception {
        Ledger before = Ledger.in(directory);
        before.add(number -> page(number, "k1"));
        before.add(number -> page(number, "k2"));
        Path file = directory.resolve("ledger.jsonl");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5));

        Ledger after = Ledger.in(directory);
        assertThat(after.of("paging", 0)).extracting(LedgerEntry::key).containsExactly("k1");
        after.add(number -> page(number, "k3"));
        assertThat(Ledger.in(directory).of("paging", 0)).extracting(LedgerEntry::key).containsExactly("k1", "k3");
    }

    @Test
    void who_has_read_up_to_an_entry_goes_on_after_it() {
        Ledger ledger = Ledger.in(directory);
        List.of("k1", "k2", "k3").forEach(key -> ledger.add(number -> page(number, key)));
        assertThat(ledger.of(null, 2)).extracting(LedgerEntry::key).containsExactly("k3");
        assertThat(ledger.of(null, 3)).isEmpty();
        assertThat(ledger.of("messaging", 0)).isEmpty();
    }
}
