package org.handrail.followup.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists that never change. */
public final class Lists {

    private Lists() {
    }

    /** An absent list is an empty one: what was stored before there was such a list. */
    public static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** With this one instead of the one of the same id, or at the end. */
    public static <T> List<T> with(List<T> list, T one, Function<T, String> id) {
        List<T> changed = new ArrayList<>(list);
        int known = list.stream().map(id).toList().indexOf(id.apply(one));
        if (known < 0) {
            changed.add(one);
        } else {
            changed.set(known, one);
        }
        return List.copyOf(changed);
    }
}
