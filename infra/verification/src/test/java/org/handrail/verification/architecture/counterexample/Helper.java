package org.handrail.verification.architecture.counterexample;

import java.time.InstantSource;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.random.RandomGenerator;
import org.handrail.runtime.clock.SystemTime;
import org.handrail.runtime.port.Time;
import org.springframework.util.StringUtils;

/** At one remove from a decider: a framework, three ways to the clock and two to chance. */
final class Helper {

    private Helper() {
    }

    static String help(String text) {
        List<String> words = List.of(StringUtils.capitalize(text), new Date().toString(),
                InstantSource.system().instant().toString(), byTheShell(new SystemTime()));
        Collections.shuffle(words);
        return words.get(RandomGenerator.getDefault().nextInt(words.size()));
    }

    private static String byTheShell(Time time) {
        return time.care().toString();
    }
}
