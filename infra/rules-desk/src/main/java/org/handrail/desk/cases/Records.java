package org.handrail.desk.cases;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Records taken apart and put together by the names of what they hold. */
final class Records {

    /** Looked up once for each kind of record: a case is put together anew for every change that is tried. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private record Shape(RecordComponent[] parts, Method[] accessors, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] parts = type.getRecordComponents();
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
                Method[] accessors = Arrays.stream(parts).map(RecordComponent::getAccessor).toArray(Method[]::new);
                constructor.setAccessible(true);
                Arrays.stream(accessors).forEach(accessor -> accessor.setAccessible(true));
                return new Shape(parts, accessors, constructor);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private Records() {
    }

    static RecordComponent[] parts(Class<?> type) {
        return SHAPES.get(type).parts();
    }

    static Object[] values(Object record) {
        Method[] accessors = SHAPES.get(record.getClass()).accessors();
        Object[] values = new Object[accessors.length];
        try {
            for (int i = 0; i < accessors.length; i++) {
                values[i] = accessors[i].invoke(record);
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return values;
    }

    static Object make(Class<?> type, Object[] values) {
        try {
            return SHAPES.get(type).constructor().newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
