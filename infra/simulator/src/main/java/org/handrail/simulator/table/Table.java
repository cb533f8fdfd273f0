package org.handrail.simulator.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table as text: a title, a head, and rows whose first column stands left and whose others stand right. */
final class Table {

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String title, String... head) {
        this.title = title;
        rows.add(List.of(head));
    }

    Table row(Object... cells) {
        rows.add(IntStream.range(0, cells.length).mapToObj(i -> String.valueOf(cells[i])).toList());
        return this;
    }

    /** A row for each entry. */
    Table rows(Map<String, ?> counts) {
        counts.forEach(this::row);
        return this;
    }

    @Override
    public String toString() {
        if (rows.size() == 1) {
            return title + ": none\n";
        }
        int columns = rows.stream().mapToInt(List::size).max().orElseThrow();
        int[] widths = IntStream.range(0, columns).map(column -> rows.stream().filter(row -> row.size() > column)
                .mapToInt(row -> row.get(column).length()).max().orElseThrow()).toArray();
        return title + "\n" + rows.stream().map(row -> "  " + line(row, widths)).collect(Collectors.joining("\n")) + "\n";
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> (i == 0 ? "%-" + widths[i] + "s" : "%" + widths[i] + "s").formatted(row.get(i)))
                .collect(Collectors.joining("  ")).stripTrailing();
    }
}
