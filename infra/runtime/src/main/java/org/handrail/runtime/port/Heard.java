package org.handrail.runtime.port;

import java.util.Set;

/** Whether everything that others have sent was read. */
public interface Heard {

    /**
     * @param question names the question: the first asking notes how far the services' topics reach, later ones
     *                 compare with that
     */
    boolean everythingOf(Set<String> services, String question);
}
