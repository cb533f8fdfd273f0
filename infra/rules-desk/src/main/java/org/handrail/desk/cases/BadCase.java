package org.handrail.desk.cases;

/** A case that cannot be read, in one sentence that names the field. */
public final class BadCase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param field as a JSON pointer; empty for the case as a whole */
    public BadCase(String field, String sentence) {
        super(field.isEmpty() ? sentence : field + ": " + sentence);
    }
}
