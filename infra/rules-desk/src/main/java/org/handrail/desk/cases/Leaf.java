package org.handrail.desk.cases;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One answer or number in a case, which may be absent.
 *
 * @param field as a JSON pointer
 * @param owner the record that it is part of
 * @param name  its name there
 * @param value absent: not known
 * @param with  the whole case with another value in its place
 */
record Leaf(String field, Class<?> owner, String name, Class<?> type, Object value, Function<Object, Object> with) {

    /** Whether nobody has said it yet, or nobody could say it. */
    boolean unknown() {
        return value == null || value.toString().equals("unknown") || value.toString().equals("unclear");
    }

    /** Every answer and number of a record, also within records and lists in it. */
    static List<Leaf> of(Record root) {
        List<Leaf> leaves = new ArrayList<>();
        collect("", root, whole -> whole, leaves);
        return leaves;
    }

    private static void collect(String at, Object record, Function<Object, Object> into, List<Leaf> leaves) {
        RecordComponent[] parts = Records.parts(record.getClass());
        Object[] values = Records.values(record);
        for (int i = 0; i < parts.length; i++) {
            int index = i;
            Function<Object, Object> with = value -> {
                Object[] changed = values.clone();
                changed[index] = value;
                return into.apply(Records.make(record.getClass(), changed));
            };
            part(at + "/" + parts[i].getName(), record.getClass(), parts[i], values[i], with, leaves);
        }
    }

    private static void part(String at, Class<?> owner, RecordComponent part, Object value, Function<Object, Object> with,
                             List<Leaf> leaves) {
        if (part.getGenericType() instanceof ParameterizedType) {
            if (value instanceof List<?> many) {
                each(at, owner, part.getName(), many, with, leaves);
            }
        } else if (!part.getType().isRecord()) {
            leaves.add(new Leaf(at, owner, part.getName(), part.getType(), value, with));
        } else if (value != null) {
            collect(at, value, with, leaves);
        }
    }

    private static void each(String at, Class<?> owner, String name, List<?> many, Function<Object, Object> with,
                             List<Leaf> leaves) {
        for (int i = 0; i < many.size(); i++) {
            int index = i;
            Function<Object, Object> other = value -> {
                List<Object> changed = new ArrayList<>(many);
                changed.set(index, value);
                return with.apply(changed);
            };
            if (many.get(i) instanceof Record record) {
                collect(at + "/" + i, record, other, leaves);
            } else {
                leaves.add(new Leaf(at + "/" + i, owner, name, many.get(i).getClass(), many.get(i), other));
            }
        }
    }
}
