package org.handrail.clinical.rule;

import java.util.List;

/** Something a clinic may set: a number with a range, a switch, or a choice. */
public sealed interface Setting {

    /** Stable name in the policy of a clinic, such as {@code phq9-min}. */
    String key();

    /** One sentence: what it sets. */
    String meaning();

    /** The default, as it would be written in a policy. */
    String defaultValue();

    /** The values allowed, for people. */
    String range();

    /** Whether a written value may be used. */
    boolean allows(String value);

    /** A number, both ends of the range allowed. */
    record Amount(String key, String meaning, String unit, double byDefault, double least, double most)
            implements Setting {

        public Amount {
            if (byDefault < least || byDefault > most) {
                throw new IllegalArgumentException("default of " + key + " is out of its own range");
            }
        }

        @Override
        public String defaultValue() {
            return plain(byDefault);
        }

        @Override
        public String range() {
            return plain(least) + " to " + plain(most) + " " + unit;
        }

        @Override
        public boolean allows(String value) {
            try {
                double number = Double.parseDouble(value);
                return number >= least && number <= most;
            } catch (NumberFormatException notANumber) {
                return false;
            }
        }

        private static String plain(double number) {
            return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        }
    }

    /** A switch. */
    record Flag(String key, String meaning, boolean byDefault) implements Setting {

        @Override
        public String defaultValue() {
            return Boolean.toString(byDefault);
        }

        @Override
        public String range() {
            return "true or false";
        }

        @Override
        public boolean allows(String value) {
            return value.equals("true") || value.equals("false");
        }
    }

    /** One of several codes. */
    record Choice(String key, String meaning, String byDefault, List<String> choices) implements Setting {

        public Choice {
            choices = List.copyOf(choices);
            if (!choices.contains(byDefault)) {
                throw new IllegalArgumentException("default of " + key + " is not one of its choices");
            }
        }

        @Override
        public String defaultValue() {
            return byDefault;
        }

        @Override
        public String range() {
            return String.join(", ", choices);
        }

        @Override
        public boolean allows(String value) {
            return choices.contains(value);
        }
    }
}
