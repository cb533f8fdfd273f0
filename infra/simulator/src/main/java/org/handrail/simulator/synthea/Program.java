package org.handrail.simulator.synthea;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/** Runs another program until it ends, and writes what it says into a log. */
record Program(Path log) {

    private static final int NOT_THERE = 127;

    /** @return its exit code; 127 when there is no such program */
    int run(List<String> command, Consumer<String> line) {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            write(e.getMessage());
            return NOT_THERE;
        }
        // Whoever stops the launcher does not leave this behind.
        Thread end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try (BufferedReader said = process.inputReader();
                Writer kept = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            process.getOutputStream().close();
            for (String next = said.readLine(); next != null; next = said.readLine()) {
                kept.write(next + "\n");
                line.accept(next);
            }
            int code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + command.getFirst() + " ran", e);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(log, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
