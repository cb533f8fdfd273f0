package org.handrail.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.handrail.bench.service.BenchService;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.local.process.Program;

/**
 * {@code Bench <directory>}: measures in turns, first the one, then the other, and writes {@code quick.json} into the
 * directory. Nothing else should run on the machine meanwhile.
 */
public final class Bench {

    private static final Workload WORK = new Workload(700, 12);
    private static final int WARM_UP = 2;
    private static final int MEASURED = 4;
    /** As a service has them, but with both compilers: what is measured is not the start. */
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    private static final String INTERCEPTOR =
            "spring.cloud.stream.kafka.bindings.events-in-0.consumer.configuration.interceptor.classes";

    private Bench() {
    }

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        System.setProperty("handrail-local.options.service", String.join(" ", OPTIONS));
        System.setProperty("handrail-local.options.store", "-Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError");
        Progress progress = new Progress(System.out);
        Report report;
        try (LocalSystem system = LocalSystem.builder().freePorts().dir(directory.resolve("system")).fresh()
                .foundation("broker", "store", "issuer").progress(progress)
                .service(Pathway.PLACE, Program.main(System.getProperty("java.class.path"), BenchService.class.getName()))
                .property(Pathway.PLACE, "handrail.reads", "handrail.intake")
                .property(Pathway.PLACE, INTERCEPTOR, "org.handrail.bench.service.Times").start();
                BareProgram floor = new BareProgram(system, OPTIONS)) {
            report = measured(system, new Pathway(system), floor, progress);
        }
        progress.over();
        report.lines().forEach(System.out::println);
        Files.writeString(directory.resolve("quick.json"), report.json());
        System.out.println("All figures: " + directory.resolve("quick.json"));
    }

    private static Report measured(LocalSystem system, Side pathway, Side floor, Progress progress) {
        List<Round> ofPathway = new ArrayList<>();
        List<Round> ofFloor = new ArrayList<>();
        for (int number = 1; number <= WARM_UP + MEASURED; number++) {
            Round one = round(pathway, number, system, progress);
            Round other = round(floor, number, system, progress);
            if (number > WARM_UP) {
                ofPathway.add(one);
                ofFloor.add(other);
            }
        }
        return new Report(ofPathway, ofFloor);
    }

    private static Round round(Side side, int number, LocalSystem system, Consumer<String> progress) {
        String head = "round %d of %d%s, %s: ".formatted(number, WARM_UP + MEASURED, number > WARM_UP ? "" : " (to warm up)",
                side.name());
        return Round.of(side, WORK, number, system.brokers(), what ->
                progress.accept(head + what + " of " + WORK.events()));
    }

    /** One line that changes; at most one a second where it can't. */
    private record Progress(PrintStream out, long[] last) implements Consumer<String> {

        Progress(PrintStream out) {
            this(out, new long[1]);
        }

        @Override
        public void accept(String line) {
            long now = System.nanoTime();
            boolean terminal = System.console() != null && System.console().isTerminal();
            if (now - last[0] > (terminal ? 100_000_000L : 2_000_000_000L)) {
                last[0] = now;
                out.print(terminal ? "\r" + line + "\u001b[K" : line + "\n");
                out.flush();
            }
        }

        void over() {
            out.println();
        }
    }
}
