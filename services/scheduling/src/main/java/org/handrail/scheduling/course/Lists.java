package org.handrail.scheduling.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lists that never change. */
final class Lists {

    private Lists() {
    }

    static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static <T> List<T> and(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    static <T> List<T> without(List<T> list, Predicate<T> what) {
        return list.stream().filter(what.negate()).toList();
    }

    static <T> List<T> last(List<T> list, int most) {
        return list.subList(Math.max(0, list.size() - most), list.size());
    }
}
