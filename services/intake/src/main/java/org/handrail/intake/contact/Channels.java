package org.handrail.intake.contact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.Wish;
import org.handrail.intake.identity.Identity;
import org.handrail.intake.identity.Identity.Contact;

/** Ways of writing to a patient, and which of the known contacts serves each. */
final class Channels {

    /** In the order in which they are tried when nobody has chosen; {@code phone} is a person's call. */
    static final List<String> ALL = List.of("sms", "app", "email", "phone");
    static final Set<String> SAID = Set.of("sms", "app", "email", "phone", Wish.ALL);
    private static final Map<String, Set<String>> SYSTEMS = Map.of("sms", Set.of("sms", "mobile", "phone"),
            "app", Set.of("app"), "email", Set.of("email"), "phone", Set.of("phone", "mobile"));

    /** @param channel how @param contact by what */
    record Way(String channel, Contact contact) {
        @Override
        public String toString() {
            return "way by " + channel;
        }
    }

    private Channels() {
    }

    /** Every way there is, the patient's own choice first. */
    static List<Way> ways(Identity identity) {
        return Stream.concat(Stream.ofNullable(identity.channel()), ALL.stream()).distinct()
                .map(channel -> way(identity, channel)).flatMap(Optional::stream).toList();
    }

    static Optional<Way> way(Identity identity, String channel) {
        Set<String> systems = SYSTEMS.getOrDefault(channel, Set.of());
        return identity.contacts().stream().filter(contact -> systems.contains(contact.system())).findFirst()
                .map(contact -> new Way(channel, contact));
    }

    static boolean open(Episode episode, Way way) {
        return !episode.optedOut(Objects.requireNonNull(way.channel()));
    }
}
