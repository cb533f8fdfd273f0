package org.handrail.runtime.shell;

import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;

/** What is to be done soon with a document just written. Nothing is lost when it isn't: sweeper and poller find it. */
public interface HandOver {

    /** It has events to publish. */
    void publish(Kind<?, ?, ?> kind, Doc<?> doc);

    /** It owes calls whose time has come. */
    void call(Kind<?, ?, ?> kind, Doc<?> doc);
}
