package org.handrail.session.episode;

import java.util.List;

/** The last answer to the question for one device, when it was no. */
public record Held(int device, List<Hit> rules) {
}
