package org.handrail.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.handrail.local.Settings;
import org.handrail.local.process.Liveness;
import org.handrail.local.process.PidFile;
import org.handrail.local.process.Ports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The launcher as a process, as {@code ./care} starts it, without services. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
class LauncherTest {

    @TempDir
    Path root;
    private final List<String> ports = new ArrayList<>();

    @BeforeEach
    void ports_of_its_own() throws IOException {
        Ports free = new Ports();
        Settings settings = Settings.load();
        settings.properties().stringPropertyNames().stream().filter(key -> key.startsWith("port."))
            .forEach(key -> ports.add("-Dhandrail-local." + key + "=" + free.next()));
        // The launcher looks for its class path there when it runs from a place without one.
        Path target = Files.createDirectories(root.resolve("infra/local/target"));
        Files.writeString(target.resolve("runtime.classpath"), System.getProperty("java.class.path"));
    }

    private Process launcher(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-Dhandrail.root=" + root, "-Dhandrail-local.services=",
            "-Dhandrail-local.foundation=store,issuer,partners"));
        command.addAll(ports);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String endOf(Process process, int expectedCode) throws Exception {
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(expectedCode);
        return said;
    }

    private static void awaitLine(BufferedReader out, String wanted) throws IOException {
        String line = out.readLine();
        while (line != null && !line.contains(wanted)) {
            line = out.readLine();
        }
        assertThat(line).contains(wanted);
    }

    @Test
    void it_runs_says_what_runs_refuses_to_run_twice_and_stops_leaving_nothing() throws Exception {
        Process run = launcher("run", "--empty");
        try (BufferedReader out = run.inputReader()) {
            awaitLine(out, "Ready in");
            awaitLine(out, "operations-viewer");
            awaitLine(out, "Handrail is up");
            assertThat(endOf(launcher("status"), 0)).contains("store", "answers", "Handrail is running");
            assertThat(endOf(launcher("run"), 2)).contains("already running (process " + run.pid() + ")");
            assertThat(endOf(launcher("stop"), 0)).contains("Handrail has stopped.");
            assertThat(run.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(PidFile.in(root.resolve(".care/run"))).isEmpty();
        assertThat(endOf(launcher("status"), 3)).contains("store        not running");
    }

    @Test
    void what_a_killed_launcher_has_left_behind_is_ended_by_stop() throws Exception {
        Process run = launcher("run", "--empty");
        try (BufferedReader out = run.inputReader()) {
            awaitLine(out, "Handrail is up");
        }
        run.destroyForcibly().waitFor();
        var left = PidFile.of(root.resolve(".care/run"), "store").process().orElseThrow();
        assertThat(endOf(launcher("stop"), 0)).contains("Handrail has stopped.");
        assertThat(Liveness.runs(left)).isFalse();
    }

    @Test
    void a_process_that_is_killed_comes_again() throws Exception {
        Process run = launcher("run", "--empty");
        PidFile partners = PidFile.of(root.resolve(".care/run"), "partners");
        try (BufferedReader out = run.inputReader()) {
            awaitLine(out, "Handrail is up");
            partners.process().orElseThrow().destroyForcibly();
            awaitLine(out, "partners has ended by itself and is started again");
            awaitLine(out, "partners ready in");
            assertThat(partners.process()).get().matches(ProcessHandle::isAlive);
            assertThat(endOf(launcher("stop"), 0)).contains("Handrail has stopped.");
        }
        assertThat(PidFile.in(root.resolve(".care/run"))).isEmpty();
    }

    @Test
    void a_busy_port_is_one_sentence_and_exit_code_2() throws Exception {
        int port = Integer.parseInt(ports.stream().filter(p -> p.contains("port.issuer=")).findFirst().orElseThrow()
            .split("=")[1]);
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(endOf(launcher("run"), 2)).contains("Port " + taken.getLocalPort() + " (issuer) is in use");
        }
    }

    @Test
    void too_little_memory_is_one_sentence_and_exit_code_2() throws Exception {
        ports.add("-Dhandrail-local.memory.needed=99999999");
        assertThat(endOf(launcher("run"), 2)).contains("needs 99999999 MiB of memory");
    }

    @Test
    void an_unknown_option_is_refused_by_name() throws Exception {
        assertThat(endOf(launcher("run", "--frsh"), 2)).contains("run does not know --frsh");
    }
}
