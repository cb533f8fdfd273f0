package org.handrail.operations.watch;

import java.util.List;

/** What a service said when it was asked how it stands. */
record Answer(long deadLetters, List<Obstacle> blocked) {
}
