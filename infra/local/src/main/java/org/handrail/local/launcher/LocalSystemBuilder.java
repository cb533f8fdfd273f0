package org.handrail.local.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.handrail.local.Settings;
import org.handrail.local.process.ChildProcess;
import org.handrail.local.process.Places;
import org.handrail.local.process.Program;
import org.handrail.local.process.ServiceJars;

/** Says what a {@link LocalSystem} consists of. Nothing given: the ports of the settings, {@code .care}, no service. */
public final class LocalSystemBuilder {

    /** In the order of start; the end goes the other way round. */
    static final List<String> FOUNDATION = List.of("broker", "store", "issuer", "partners");

    final Settings settings = Settings.load();
    final List<String> services = new ArrayList<>();
    Duration patience = Duration.ofMinutes(4);
    Instant clockStart = Instant.parse(settings.text("clock.start"));
    Duration stopPatience = Duration.ofSeconds(15);
    Consumer<String> progress = line -> { };
    boolean keptUp;

    private final Map<String, Program> programs = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> properties = new LinkedHashMap<>();
    private final Path root = Repository.root();
    private List<String> foundation = settings.list("foundation");
    private Path directory = root.resolve(".care");
    private boolean freePorts;
    private boolean fresh;
    private boolean learning;

    LocalSystemBuilder() {
    }

    /** Takes free ports instead of those of the settings, so that several systems can run side by side. */
    public LocalSystemBuilder freePorts() {
        freePorts = true;
        return this;
    }

    /** Where data, logs and pid files are kept. */
    public LocalSystemBuilder dir(Path place) {
        directory = place.toAbsolutePath();
        return this;
    }

    /** Forgets the data that an earlier system has kept there. */
    public LocalSystemBuilder fresh() {
        fresh = true;
        return this;
    }

    /** Services to run from the jars that the build has made, such as {@code intake}. */
    public LocalSystemBuilder services(String... names) {
        services.addAll(List.of(names));
        return this;
    }

    /** A service that runs something else than its built jar; it is told the same properties. */
    public LocalSystemBuilder service(String name, Program program) {
        services.add(name);
        programs.put(name, program);
        return this;
    }

    /** Only these of {@code broker}, {@code store}, {@code issuer}, {@code partners}. Services need the issuer. */
    public LocalSystemBuilder foundation(String... names) {
        foundation = FOUNDATION.stream().filter(List.of(names)::contains).toList();
        return this;
    }

    /** A system property for one process, over what the launcher tells it. */
    public LocalSystemBuilder property(String process, String key, String value) {
        properties.computeIfAbsent(process, absent -> new LinkedHashMap<>()).put(key, value);
        return this;
    }

    /** Every service writes a cache for later starts when it ends, which takes it longer than usual. */
    LocalSystemBuilder learning() {
        learning = true;
        stopPatience = patience;
        return this;
    }

    /** What ends by itself, or is killed by somebody else, is started again. */
    public LocalSystemBuilder keptUp() {
        keptUp = true;
        return this;
    }

    /** Where the care clock stands in a system without data. */
    public LocalSystemBuilder clock(Instant start) {
        clockStart = start;
        return this;
    }

    /** How long a process may take to become ready. */
    public LocalSystemBuilder patience(Duration limit) {
        patience = limit;
        return this;
    }

    /** Who is told, line by line, how the start goes on. */
    public LocalSystemBuilder progress(Consumer<String> listener) {
        progress = listener;
        return this;
    }

    /**
     * Starts everything and returns when all are ready.
     *
     * @throws org.handrail.local.process.CannotStart when a port is busy, a jar is missing, or a process does not come up
     */
    public LocalSystem start() {
        Places places = new Places(directory);
        // First, so that whoever cannot start anyway has lost nothing.
        addresses(places).mustBeFree();
        if (fresh) {
            places.wipeData();
        }
        Addresses addresses = addresses(places);
        Blueprint blueprint = new Blueprint(settings, addresses, places, ClassPath.ofThisModule(root), services);
        Map<String, ChildProcess> processes = new LinkedHashMap<>();
        for (String name : foundation) {
            processes.put(name, new ChildProcess(name, told(name, blueprint.foundation(name)), places));
        }
        ServiceJars jars = new ServiceJars(root, root.resolve(".care/lib"));
        for (String name : services) {
            Program program = programs.containsKey(name) ? programs.get(name) : built(jars.of(name));
            processes.put(name, new ChildProcess(name, told(name, blueprint.service(name, program)), places));
        }
        return new LocalSystem(this, addresses, processes, places.data().resolve("clock")).begin();
    }

    private Program built(Path jar) {
        return learning ? QuickStart.learning(Program.jar(jar), jar) : QuickStart.using(Program.jar(jar), jar);
    }

    private Program told(String name, Program program) {
        return program.properties(properties.getOrDefault(name, Map.of()));
    }

    private Addresses addresses(Places places) {
        // A part that does not run has an address too: one may want to see that nobody answers there.
        List<String> names = new ArrayList<>(FOUNDATION);
        names.addAll(List.of("controller", "clock"));
        names.addAll(services);
        return freePorts
            ? Addresses.free(settings, names, places.data().resolve("ports.properties"))
            : Addresses.fixed(settings, names);
    }
}
