package org.handrail.intake.referral.fhir;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Groups of medicines that matter with esketamine, found by the names of ingredients in the text of a product:
 * product codes are many and change, and the text of RxNorm names every ingredient. A text in which nothing is found
 * says nothing.
 */
enum Ingredient {
    OPIOID("codeine", "fentanyl", "hydrocodone", "hydromorphone", "meperidine", "methadone", "morphine", "oxycodone",
            "oxymorphone", "tapentadol", "tramadol", "buprenorphine"),
    BENZODIAZEPINE("alprazolam", "chlordiazepoxide", "clonazepam", "diazepam", "lorazepam", "midazolam", "oxazepam",
            "temazepam", "triazolam"),
    STIMULANT("amphetamine", "lisdexamfetamine", "methylphenidate", "modafinil", "armodafinil"),
    MAOI("isocarboxazid", "phenelzine", "selegiline", "tranylcypromine"),
    KETAMINE("ketamine");

    private final List<String> names;

    Ingredient(String... names) {
        this.names = List.of(names);
    }

    static Set<Ingredient> in(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        Set<Ingredient> found = EnumSet.noneOf(Ingredient.class);
        for (Ingredient ingredient : values()) {
            if (ingredient.names.stream().anyMatch(words::contains)) {
                found.add(ingredient);
            }
        }
        return found;
    }
}
