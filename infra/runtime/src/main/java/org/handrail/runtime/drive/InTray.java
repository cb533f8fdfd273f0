package org.handrail.runtime.drive;

import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.shell.HandOver;

/** Passes what the shell hands over to the threads that do it. */
public final class InTray implements HandOver {

    private final PublishDriver publishing;
    private final CallDriver calling;

    public InTray(PublishDriver publishing, CallDriver calling) {
        this.publishing = publishing;
        this.calling = calling;
    }

    @Override
    public void publish(Kind<?, ?, ?> kind, Doc<?> doc) {
        offer(kind, doc);
    }

    @SuppressWarnings("unchecked") // a document comes with its own kind
    private <S> void offer(Kind<S, ?, ?> kind, Doc<?> doc) {
        publishing.offer(kind, (Doc<S>) doc);
    }

    @Override
    public void call(Kind<?, ?, ?> kind, Doc<?> doc) {
        calling.offer(kind, doc);
    }
}
