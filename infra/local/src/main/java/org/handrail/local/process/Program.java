package org.handrail.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a Java process runs: options of the virtual machine, system properties, and {@code -cp … Main} or
 * {@code -jar …} with arguments.
 */
public record Program(List<String> options, Map<String, String> properties, List<String> run) {

    public static Program main(String classPath, String mainClass, String... arguments) {
        List<String> run = new ArrayList<>(List.of("-cp", classPath, mainClass));
        run.addAll(List.of(arguments));
        return new Program(List.of(), Map.of(), run);
    }

    public static Program jar(Path jar) {
        return new Program(List.of(), Map.of(), List.of("-jar", jar.toString()));
    }

    /** Further options of the virtual machine; of two that contradict each other the later counts. */
    public Program options(List<String> added) {
        List<String> more = new ArrayList<>(options);
        more.addAll(added);
        return new Program(more, properties, run);
    }

    public Program option(String option) {
        return options(List.of(option));
    }

    public Program property(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(properties);
        more.put(key, value);
        return new Program(options, more, run);
    }

    public Program properties(Map<String, String> added) {
        Map<String, String> more = new LinkedHashMap<>(properties);
        more.putAll(added);
        return new Program(options, more, run);
    }

    /** The lines of a java argument file. */
    List<String> argumentFile() {
        List<String> lines = new ArrayList<>(options);
        properties.forEach((key, value) -> lines.add("-D" + key + "=" + value));
        lines.addAll(run);
        return lines.stream().map(Program::quoted).toList();
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
