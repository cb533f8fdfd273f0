package org.handrail.simulator.synthea;

import java.io.PrintStream;

/** How many patients are made, on one line of the terminal. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final int all;
    private int made;
    private int drawn;

    ProgressBar(PrintStream out, int all) {
        this.out = out;
        this.all = all;
    }

    void says(String words) {
        int full = WIDTH * made / all;
        String line = "  [%s%s] %d of %d patients, %s".formatted("#".repeat(full), ".".repeat(WIDTH - full), made, all, words);
        out.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
        out.flush();
        drawn = line.length();
    }

    /** Never beyond all of them: one who did not live to the end was counted too. */
    void oneMore() {
        made = Math.min(all, made + 1);
        says("made by Synthea");
    }

    void ends() {
        out.println();
    }
}
