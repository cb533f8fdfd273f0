package org.handrail.intake.clearance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.intake.episode.Course.Dosed;
import org.handrail.intake.episode.EpisodeCommand.NoteCorrection;
import org.handrail.intake.episode.EpisodeCommand.NoteDose;
import org.handrail.intake.episode.Kept.DoseHeard;
import org.handrail.intake.episode.Story;

/**
 * Doses that were given: after the first the entry tests no longer count, and each visit uses the payer's leave. A dose
 * that was entered in error was never given.
 */
public final class Doses {

    private Doses() {
    }

    public static void note(Story story, NoteDose told) {
        Optional<Dosed> before = story.episode().course().dosed(told.visit());
        List<Integer> devices = new ArrayList<>(before.map(Dosed::devices).orElse(List.of()));
        if (!devices.contains(told.device())) {
            devices.add(told.device());
        }
        Instant first = before.map(Dosed::at).filter(at -> at.isBefore(told.occurredAt())).orElse(told.occurredAt());
        Dosed now = new Dosed(told.visit(), devices, first);
        if (!story.episode().treated() || !now.equals(before.orElse(null))) {
            story.happens(new DoseHeard(now));
        }
    }

    /** Of a visit with several devices the time of the first stays: which of them is left is all that matters here. */
    public static void correct(Story story, NoteCorrection told) {
        story.episode().course().dosed(told.visit()).filter(dose -> told.enteredInError()).ifPresent(dose -> {
            List<Integer> left = dose.devices().stream()
                    .filter(device -> !told.record().equals(told.visit() + "-d" + device)).toList();
            if (left.size() < dose.devices().size()) {
                story.happens(new DoseHeard(new Dosed(dose.visit(), left, dose.at())));
            }
        });
    }
}
