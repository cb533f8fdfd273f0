package org.handrail.clinical.information;

import java.util.List;

/** A part of what a patient is told. */
public record Section(String title, List<String> sentences) {

    public Section {
        sentences = List.copyOf(sentences);
    }
}
