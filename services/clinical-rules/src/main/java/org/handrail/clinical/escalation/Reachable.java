package org.handrail.clinical.escalation;

import java.util.List;

/** Someone who can be called: a person, or a role of the clinic when no rota names a person. */
record Reachable(String person, List<String> channels) {}
