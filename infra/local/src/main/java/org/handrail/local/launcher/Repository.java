package org.handrail.local.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the directory of the repository: that of {@code -Dhandrail.root}, or the nearest above that has {@code care}. */
final class Repository {

    private Repository() {
    }

    static Path root() {
        String told = System.getProperty("handrail.root");
        if (told != null) {
            return Path.of(told).toAbsolutePath();
        }
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.exists(here.resolve("care")) && Files.exists(here.resolve("pom.xml"))) {
                return here;
            }
        }
        throw new IllegalStateException("this is not started within the repository; set -Dhandrail.root");
    }
}
