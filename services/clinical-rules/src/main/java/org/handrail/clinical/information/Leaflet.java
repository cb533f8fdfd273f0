package org.handrail.clinical.information;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a patient is told about one drug.
 *
 * @param drug code, such as {@code esketamine}
 */
public record Leaflet(String drug, String title, List<Section> sections) {

    public Leaflet {
        sections = List.copyOf(sections);
    }

    /** Everything that is said, sentence by sentence. */
    public String text() {
        return sections.stream().flatMap(section -> section.sentences().stream()).collect(Collectors.joining(" "));
    }

    /** Names this very text: another word or another number is another version. */
    public String version() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((title + "\n" + sections).getBytes(StandardCharsets.UTF_8));
            return drug + "-" + HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
