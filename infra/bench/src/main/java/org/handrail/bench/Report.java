package org.handrail.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * Both sides' rounds, read by their medians.
 *
 * @param pathway rounds of the service on the runtime
 * @param floor   rounds of the bare program
 */
record Report(List<Round> pathway, List<Round> floor) {

    private static final double MILLION = 1e6;

    /** How many times as long as the bare program the pathway takes. */
    double pathwayOverFloor() {
        return median(pathway, Report::micros) / median(floor, Report::micros);
    }

    private double cpuOverFloor() {
        return median(pathway, r -> perEvent(r, r.cpu())) / median(floor, r -> perEvent(r, r.cpu()));
    }

    private static double micros(Round round) {
        return perEvent(round, round.wall());
    }

    private static double perEvent(Round round, long nanos) {
        return nanos / 1e3 / round.events();
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> what) {
        List<Double> sorted = rounds.stream().map(what::applyAsDouble).sorted(Comparator.naturalOrder()).toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("                        pathway      floor");
        lines.add(line("events a second", median(pathway, r -> MILLION / micros(r)), median(floor, r -> MILLION / micros(r))));
        lines.add("microseconds an event");
        lines.add(line("  in all", median(pathway, Report::micros), median(floor, Report::micros)));
        for (Stage stage : Stage.values()) {
            lines.add(line("  " + stage, stage(pathway, stage), stage(floor, stage)));
        }
        lines.add(line("  processor", median(pathway, r -> perEvent(r, r.cpu())), median(floor, r -> perEvent(r, r.cpu()))));
        lines.add("(In the pathway publish and mark run beside load, decide and write, so the parts are more than the whole.)");
        lines.add(String.format(Locale.ROOT, "pathwayOverFloor %.2f   (medians of %d rounds each; processor %.2f)",
                pathwayOverFloor(), pathway.size(), cpuOverFloor()));
        return lines;
    }

    private static double stage(List<Round> rounds, Stage stage) {
        return median(rounds, r -> perEvent(r, r.stages().get(stage)));
    }

    private static String line(String what, double pathway, double floor) {
        return String.format(Locale.ROOT, "%-22s %,8.0f   %,8.0f", what, pathway, floor);
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("pathwayOverFloor", pathwayOverFloor());
        all.put("processorOverFloor", cpuOverFloor());
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("pathway", pathway.stream().map(Report::figures).toList());
        all.put("floor", floor.stream().map(Report::figures).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private static Map<String, Object> figures(Round round) {
        Map<String, Object> stages = new LinkedHashMap<>();
        round.stages().forEach((stage, nanos) -> stages.put(stage.toString(), perEvent(round, nanos)));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("events", round.events());
        figures.put("microsPerEvent", micros(round));
        figures.put("processorMicrosPerEvent", perEvent(round, round.cpu()));
        figures.put("stagesMicrosPerEvent", stages);
        return figures;
    }
}
