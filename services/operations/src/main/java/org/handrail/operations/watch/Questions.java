package org.handrail.operations.watch;

import java.util.Map;
import java.util.Optional;

/** Asks several services at the same time, each at a path; no answer is empty. */
interface Questions {

    Map<String, Optional<Map<String, Object>>> ask(Map<String, String> paths);
}
