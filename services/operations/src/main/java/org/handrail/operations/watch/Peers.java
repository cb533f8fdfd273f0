package org.handrail.operations.watch;

import java.io.IOException;
import java.util.List;

/** The services that are asked how they stand. */
interface Peers {

    /** Their names, in the order in which a page shows them. */
    List<String> names();

    /** @throws IOException when there was no answer, or none that can be understood */
    Answer ask(String service) throws IOException, InterruptedException;
}
