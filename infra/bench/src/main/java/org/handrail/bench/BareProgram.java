package org.handrail.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.bench.floor.Floor;
import org.handrail.local.launcher.Running;

/** {@link Floor} in a process of its own, with the same options of the virtual machine as the service. */
final class BareProgram implements Side, AutoCloseable {

    private final Process process;
    private final PrintStream ask;
    private final BufferedReader said;
    private boolean asked;
    private final Map<Stage, Long> times = new EnumMap<>(Stage.class);

    BareProgram(Running system, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-Dlogback.configurationFile=quiet.xml", "-cp",
                System.getProperty("java.class.path"), Floor.class.getName(), system.brokers(), system.mongoUri("floor"), in(), out()));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        ask = new PrintStream(process.getOutputStream(), true);
        said = process.inputReader();
    }

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public String in() {
        return "handrail.scheduling";
    }

    @Override
    public String out() {
        return "handrail.follow-up";
    }

    @Override
    public void rest() {
        // It does nothing unless it is asked to.
    }

    @Override
    public void go(int events) {
        asked = true;
        ask.println(events);
    }

    /** Reads the answer to the last {@link #go}. */
    @Override
    public Map<Stage, Long> times() {
        if (asked) {
            asked = false;
            try {
                for (String part : said.readLine().split(" ")) {
                    times.merge(Stage.valueOf(part.split("=")[0].toUpperCase(Locale.ROOT)),
                            Long.parseLong(part.split("=")[1]), Long::sum);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<Stage, Long> sofar = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            sofar.put(stage, times.getOrDefault(stage, 0L));
        }
        return sofar;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
