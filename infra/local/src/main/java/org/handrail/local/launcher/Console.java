package org.handrail.local.launcher;

import java.io.PrintStream;

/** What the person at the terminal reads. */
record Console(PrintStream out) {

    synchronized void line(String format, Object... values) {
        out.println(values.length == 0 ? format : format.formatted(values));
        out.flush();
    }
}
