package org.handrail.simulator.outside;

import java.util.List;
import org.handrail.local.launcher.Running;

/** A service's counters, as Prometheus reads them. */
public record Metrics(List<String> lines) {

    /** @throws IllegalStateException when the service doesn't tell */
    public static Metrics of(Running system, String service) {
        Http.Reply reply = new Http(system).get("operations-viewer", service, "/actuator/prometheus");
        if (!reply.good()) {
            throw new IllegalStateException(service + " tells no metrics: " + reply.status());
        }
        return new Metrics(reply.text().lines().filter(line -> !line.startsWith("#")).toList());
    }

    /** A counter over all its labels; 0 when nothing was counted yet. @param name without the ending {@code _total} */
    public long sum(String name) {
        return lines.stream().filter(line -> line.matches(name + "_total[ {].*"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }
}
