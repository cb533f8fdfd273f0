package org.handrail.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Writes documents into the file as BSON. H2 by itself uses Java's serialization, which takes several times as long. */
final class BsonType extends BasicDataType<Document> {

    /** About what a document takes in the file. */
    private static final int USUAL_BYTES = 2_048;
    /** More than a page may hold, so that each has a page of its own: whatever shares it is written with it every time. */
    private static final int A_PAGE = 2 * Store.PAGE_BYTES;

    @Override
    public int getMemory(Document document) {
        return A_PAGE;
    }

    @Override
    public void write(WriteBuffer file, Document document) {
        ByteBuf bytes = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, bytes);
        file.put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer file) {
        ByteBuf bytes = Unpooled.wrappedBuffer(file);
        Document document = BsonDecoder.decodeBson(bytes);
        file.position(file.position() + bytes.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
