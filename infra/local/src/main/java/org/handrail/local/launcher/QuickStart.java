package org.handrail.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.handrail.local.Settings;
import org.handrail.local.process.CannotStart;
import org.handrail.local.process.Places;
import org.handrail.local.process.Program;
import org.handrail.local.process.ServiceJars;

/**
 * Halves what a service costs at start. Each build of the services is started and used once, and the virtual machine keeps
 * what it has loaded and linked in a cache beside the jar. The cache holds for exactly this jar, these options and this JDK; the
 * machine itself drops one that does not fit.
 */
final class QuickStart {

    private static final String CACHE = "quick-start.aot";
    private static final String TRAINED = "quick-start.part";
    /** Long enough to start five services and to write five caches on two cores. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private QuickStart() {
    }

    /** The program with the cache of its jar, if it was trained. */
    static Program using(Program program, Path jar) {
        Path cache = jar.resolveSibling(CACHE);
        return Files.exists(cache) ? program.option("-XX:AOTCache=" + cache) : program;
    }

    /** The program as it is trained: its cache is written when it ends. */
    static Program learning(Program program, Path jar) {
        return program.option("-XX:AOTCacheOutput=" + jar.resolveSibling(TRAINED));
    }

    /** Trains the services of the settings, unless this very build of them was trained before. */
    static void prepare(Settings settings, Path root, Consumer<String> progress) {
        List<String> services = settings.list("services");
        List<Path> jars = services.stream().map(new ServiceJars(root, root.resolve(".care/lib"))::of).toList();
        if (jars.stream().allMatch(jar -> Files.exists(jar.resolveSibling(CACHE)))) {
            return;
        }
        progress.accept("Starting the services once so that they start quickly from now on (a minute or two).");
        Places training = new Places(root.resolve(".care/training"));
        try (LocalSystem system = LocalSystem.builder().freePorts().dir(training.directory()).fresh().patience(PATIENCE)
            .learning().services(services.toArray(String[]::new)).progress(line -> progress.accept("  " + line)).start()) {
            Story.named(Story.ONE_PATIENT).ifPresent(story -> practise(story, system, training, progress));
            progress.accept("  keeping what the virtual machines have learnt");
        } catch (CannotStart e) {
            // Only a cache is missing: what is wrong for good is said by the start that follows.
            progress.accept("  this machine is too busy for it now; starting without, which takes longer (the next run tries again)");
            return;
        }
        jars.forEach(QuickStart::keep);
    }

    /**
     * One patient's story, so that the first real command finds everything loaded too. What comes of it is not judged: on
     * a machine that is too busy for it the cache holds less, and everything works all the same.
     */
    private static void practise(Story story, LocalSystem system, Places training, Consumer<String> progress) {
        progress.accept("  playing one patient's story for practice");
        PrintStream terminal = System.out;
        try (PrintStream told = new PrintStream(training.logs().resolve("story.log").toFile())) {
            System.setOut(told);
            story.play(system, Story.Size.USUAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            progress.accept("  the practice ended early (%s); what was learnt by then is kept"
                .formatted(e.getClass().getSimpleName()));
        } finally {
            System.setOut(terminal);
        }
    }

    private static void keep(Path jar) {
        try {
            if (Files.exists(jar.resolveSibling(TRAINED))) {
                Files.move(jar.resolveSibling(TRAINED), jar.resolveSibling(CACHE), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
