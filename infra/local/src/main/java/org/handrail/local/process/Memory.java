package org.handrail.local.process;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this machine can still give, and how much a process holds. In MiB. */
public final class Memory {

    private static final int KIB_PER_MIB = 1024;
    private static final long BYTES_PER_MIB = 1024L * 1024L;

    private Memory() {
    }

    /** What is available: Linux says it; elsewhere what the machine has. A container's limit counts in both cases. */
    public static long availableMib() {
        long total = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize()
            / BYTES_PER_MIB;
        return Math.min(total, field(Path.of("/proc/meminfo"), "MemAvailable:", total));
    }

    /** What a process holds of the machine's memory, 0 when that is not known. */
    public static long residentMib(long pid) {
        return field(Path.of("/proc/" + pid + "/status"), "VmRSS:", 0);
    }

    private static long field(Path file, String name, long otherwise) {
        if (!Files.isReadable(file)) {
            return otherwise;
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                .findFirst().orElse(otherwise);
        } catch (IOException | RuntimeException e) {
            return otherwise;
        }
    }
}
