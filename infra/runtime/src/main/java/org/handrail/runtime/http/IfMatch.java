package org.handrail.runtime.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.runtime.decide.Refusal;
import org.springframework.http.HttpHeaders;

/** The header in which whoever overwrites something names the revision that was read. */
public final class IfMatch {

    private static final Pattern REVISION = Pattern.compile("\"?(0|[1-9][0-9]{0,5})\"?");
    private static final int PRECONDITION_FAILED = 412;
    private static final int PRECONDITION_REQUIRED = 428;

    private IfMatch() {
    }

    /** @throws ProblemException 428 when there is none, 412 when it is no revision */
    public static int revision(String header) {
        if (header == null) {
            throw new ProblemException(PRECONDITION_REQUIRED, Refusal.invalid(HttpHeaders.IF_MATCH, "required",
                    "Name the revision that was read."));
        }
        Matcher revision = REVISION.matcher(header.trim());
        if (!revision.matches()) {
            throw new ProblemException(PRECONDITION_FAILED, Refusal.invalid(HttpHeaders.IF_MATCH, "revision",
                    "A revision such as \"3\"."));
        }
        return Integer.parseInt(revision.group(1));
    }
}
