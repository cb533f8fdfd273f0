package org.handrail.verification.holds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page on which every hold stands with a way to lift it and the test that walks it. */
record HoldsPage(List<Row> rows) {

    private static final Pattern ROW = Pattern.compile("\\| (\\S+) \\| `(\\S+)` \\| `([^`]+)` \\| (\\S+) (\\S+) \\|");

    /** @param module of the test, under services @param walk simple name of the test */
    record Row(String service, String hold, String liftedBy, String module, String walk) {

        @Override
        public String toString() {
            return service + " " + hold;
        }
    }

    static HoldsPage read() {
        try {
            return of(Files.readString(Compiled.root().resolve("docs/holds.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HoldsPage of(String page) {
        return new HoldsPage(ROW.matcher(page).results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5))).toList());
    }

    List<String> holdsOf(String service) {
        return rows.stream().filter(row -> row.service().equals(service)).map(Row::hold).toList();
    }

    /** Whether a test speaks of a hold, by its code or by a name made of it. */
    static boolean walks(Set<String> wordsOfTest, String hold) {
        String wanted = bare(hold);
        return wordsOfTest.stream().map(HoldsPage::bare).anyMatch(word -> word.startsWith(wanted));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Time lifts by itself; anything else is a door that the service's own document names. */
    static boolean canBeDone(String liftedBy) {
        if (liftedBy.equals("time")) {
            return true;
        }
        Matcher door = Pattern.compile("(\\S+) POST (\\S+)").matcher(liftedBy);
        if (!door.matches()) {
            return false;
        }
        Path document = Compiled.root().resolve("docs/api/" + door.group(1) + ".yaml");
        try {
            String text = Files.readString(document);
            int path = text.indexOf("\n  " + door.group(2) + ":\n");
            int next = path < 0 ? -1 : text.indexOf("\n  /", path + 1);
            return path >= 0 && text.substring(path, next < 0 ? text.length() : next).contains("\n    post:");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
