package org.handrail.simulator.synthea;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.local.process.CannotStart;
import org.handrail.local.process.Places;

/** Referrals of people who never lived, as an EHR sends them: made once for a seed and a number of people, then kept. */
public final class SyntheaReferrals {

    private final Path home;
    private final Path log;
    private final Path shownLog;

    /** @param places where they are kept, and where Synthea's own words go */
    public SyntheaReferrals(Places places) {
        this.home = places.directory().resolve("synthea");
        this.log = places.logs().resolve("synthea.log");
        this.shownLog = places.shown(log);
    }

    /**
     * FHIR R4 bundles as JSON text, the same and in the same order as long as they are kept.
     *
     * @throws CannotStart when they are not kept and cannot be made; the message says what to do
     */
    public List<String> of(int patients, int seed) {
        Path kept = home.resolve("seed-%d-patients-%d".formatted(seed, patients));
        if (!Files.isDirectory(kept)) {
            make(patients, seed, kept);
        }
        return texts(kept);
    }

    private void make(int patients, int seed, Path kept) {
        Path made = home.resolve("new");
        forget(made);
        new Synthea(home, log, shownLog).make(patients, seed, made);
        List<String> bundles = texts(made.resolve("fhir"));
        if (bundles.size() < patients) {
            throw new CannotStart("Synthea made %d of %d patients: %s says why. Try another --seed.".formatted(
                    bundles.size(), patients, shownLog));
        }
        try {
            Path excerpts = Files.createDirectories(made.resolve("referrals"));
            for (int i = 0; i < patients; i++) {
                Files.writeString(excerpts.resolve("%03d.json".formatted(i + 1)), Excerpt.of(bundles.get(i)));
            }
            Files.move(excerpts, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forget(made);
    }

    private static List<String> texts(Path directory) {
        try (Stream<Path> files = Files.exists(directory) ? Files.list(directory) : Stream.empty()) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(SyntheaReferrals::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Path directory) {
        try (Stream<Path> files = Files.exists(directory) ? Files.walk(directory) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
