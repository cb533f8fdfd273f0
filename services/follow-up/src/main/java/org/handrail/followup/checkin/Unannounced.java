package org.handrail.followup.checkin;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.clinical.checkin.CheckInKind;
import org.handrail.clinical.checkin.CheckInTimes.Window;

/**
 * Check-ins that were answered before it was known here that they are owed: a nurse has called, and the word of the
 * visit's end is still on its way. Once that comes, it finds the answer and nobody is asked again.
 */
final class Unannounced {

    private static final Pattern NAME = Pattern.compile("(?:(v[1-9][0-9]{0,3})-)?("
            + Arrays.stream(CheckInKind.values()).map(kind -> Pattern.quote(kind.toString()))
            .collect(Collectors.joining("|")) + ")(?:-[0-9][0-9-]{0,11})?(?:-forms)?");

    private Unannounced() {
    }

    /** Empty when no check-in has such a name. */
    static Optional<CheckIn> answered(String id, Instant at) {
        Matcher name = NAME.matcher(id);
        if (!name.matches()) {
            return Optional.empty();
        }
        CheckInKind kind = Arrays.stream(CheckInKind.values()).filter(k -> k.toString().equals(name.group(2))).findFirst()
                .orElseThrow();
        return Optional.of(CheckIn.planned(id, name.group(1), new Window(kind, at, at), null).due().answered(at));
    }
}
