package org.handrail.local.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.handrail.local.http.Json;

/** An append-only file, one JSON line for each request, forced to the disk before the partner answers. */
final class Ledger {

    private final FileChannel file;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<String, LedgerEntry> firstActed = new HashMap<>();

    private Ledger(FileChannel file) {
        this.file = file;
    }

    /** Opens the ledger; a last line that a crash cut short was never answered, and is dropped. */
    static Ledger in(Path directory) {
        Path path = directory.resolve("ledger.jsonl");
        try {
            Files.createDirectories(directory);
            Ledger ledger = new Ledger(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            ledger.file.truncate(ledger.readWhole(Files.readAllBytes(path)));
            ledger.file.position(ledger.file.size());
            return ledger;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all lines that are complete, and says where the last one ends. */
    private int readWhole(byte[] bytes) {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                remember(Json.read(new String(bytes, start, i - start, StandardCharsets.UTF_8), LedgerEntry.class));
                start = i + 1;
            }
        }
        return start;
    }

    synchronized LedgerEntry add(LongFunction<LedgerEntry> made) {
        LedgerEntry entry = made.apply(entries.size() + 1L);
        try {
            ByteBuffer line = ByteBuffer.wrap((Json.write(entry) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        remember(entry);
        return entry;
    }

    private void remember(LedgerEntry entry) {
        entries.add(entry);
        if (entry.acted()) {
            firstActed.putIfAbsent(entry.partner() + " " + entry.key(), entry);
        }
    }

    /** What the partner has done for this key, if anything. */
    synchronized Optional<LedgerEntry> acted(String partner, String key) {
        return Optional.ofNullable(firstActed.get(partner + " " + key));
    }

    /** @param partner null for all @param after the number of an entry; 0 for those from the first on */
    synchronized List<LedgerEntry> of(String partner, long after) {
        return entries.subList((int) Math.min(after, entries.size()), entries.size()).stream()
            .filter(entry -> partner == null || entry.partner().equals(partner)).toList();
    }
}
