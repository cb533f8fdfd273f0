package org.handrail.desk.cases;

import java.util.List;
import java.util.Optional;

/** What a case is answered otherwise. @param now the answers to the case as it is told */
record Compared(List<Part> now) {

    boolean same(List<Part> then) {
        return differing(then).isEmpty();
    }

    /** Empty when every answer stays. */
    Optional<Change> change(String field, String from, Object value, int steps, List<Part> then) {
        List<Part> others = differing(then);
        return others.isEmpty() ? Optional.empty() : Optional.of(new Change(field, from, value.toString(), steps,
                others.stream().anyMatch(this::stricter),
                others.stream().map(part -> part.question() + " " + part.outcome()).toList()));
    }

    /** Which check comes next is no outcome. */
    private List<Part> differing(List<Part> then) {
        return then.stream().filter(part -> !part.question().equals(Chair.NEXT_CHECK))
                .filter(part -> before(part).filter(was -> !was.outcome().equals(part.outcome())).isPresent()).toList();
    }

    private boolean stricter(Part part) {
        return part.strict() > before(part).orElseThrow().strict();
    }

    private Optional<Part> before(Part part) {
        return now.stream().filter(was -> was.question().equals(part.question())).findFirst();
    }
}
