package org.handrail.local.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Keys of an index. H2 by itself would serialize both keys at each comparison, a dozen times for each look-up. Any
 * order does, as long as it is one order and only equal keys are equal in it: first by kind of value, then by value.
 */
final class KeyType extends BasicDataType<KeyValue> {

    private static final int USUAL_BYTES = 128;

    private final BsonType bson = new BsonType();
    private final ObjectDataType others = new ObjectDataType();

    @Override
    public int compare(KeyValue left, KeyValue right) {
        int order = Integer.compare(left.size(), right.size());
        for (int i = 0; order == 0 && i < left.size(); i++) {
            order = compareValues(left.get(i), right.get(i));
        }
        return order;
    }

    private int compareValues(Object left, Object right) {
        int order = Integer.compare(kind(left), kind(right));
        if (order != 0 || left == null) {
            return order;
        }
        return switch (left) {
            case String text -> text.compareTo((String) right);
            case Double number -> number.compareTo((Double) right);
            case Long number -> number.compareTo((Long) right);
            default -> others.compare(left, right);
        };
    }

    private static int kind(Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> 1;
            case Double number -> 2;
            case Long number -> 3;
            default -> 4;
        };
    }

    @Override
    public int getMemory(KeyValue key) {
        return USUAL_BYTES;
    }

    @Override
    public void write(WriteBuffer file, KeyValue key) {
        Document parts = new Document();
        for (int i = 0; i < key.size(); i++) {
            parts.put(Integer.toString(i), key.get(i));
        }
        bson.write(file, parts);
    }

    @Override
    public KeyValue read(ByteBuffer file) {
        return new KeyValue(bson.read(file).values());
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
