package org.handrail.desk;

import java.util.List;
import java.util.Locale;
import org.handrail.clinical.information.Leaflet;
import org.handrail.clinical.information.Readability;

/** Leaflets for patients as a page. */
final class LeafletForm {

    private LeafletForm() {
    }

    static String of(List<Leaflet> leaflets) {
        StringBuilder page = new StringBuilder();
        for (Leaflet leaflet : leaflets) {
            page.append("# ").append(leaflet.title()).append("\n\n")
                    .append("Version `").append(leaflet.version()).append("`, reading level: grade ")
                    .append(String.format(Locale.ROOT, "%.1f", Readability.grade(leaflet.text()))).append(" (Flesch–Kincaid).\n");
            leaflet.sections().forEach(section -> {
                page.append("\n## ").append(section.title()).append("\n\n");
                section.sentences().forEach(sentence -> page.append("- ").append(sentence).append('\n'));
            });
            page.append('\n');
        }
        return page.toString();
    }
}
