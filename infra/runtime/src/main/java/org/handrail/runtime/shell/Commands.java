package org.handrail.runtime.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.KeptCommand;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;
import org.handrail.runtime.port.Documents;

/** Carries out commands: load, decide, one write. Decides anew from fresh state after each lost race. */
public final class Commands {

    private static final int RACES = 50;

    private final Desk desk;

    Commands(Desk desk) {
        this.desk = desk;
    }

    /** @throws Documents.StoreUnavailable the caller may repeat with the same key */
    public <S, C, E> Result handle(Kind<S, C, E> kind, String id, Request<C> request) {
        for (int race = 0; race < RACES; race++) {
            Optional<Result> result = attempt(kind, id, request);
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new Documents.StoreUnavailable(null);
    }

    /** The document as it stands, if there is one that this caller may know of. */
    public <S> Optional<Doc<S>> find(Kind<S, ?, ?> kind, String id, Caller caller) {
        return Optional.ofNullable(desk.find(kind, id))
                .filter(doc -> caller.mayEnter(doc.clinic()));
    }

    /** What a decision about this place may know now. */
    public Context context(String clinic) {
        return desk.context(clinic);
    }

    private <S, C, E> Optional<Result> attempt(Kind<S, C, E> kind, String id, Request<C> request) {
        Doc<S> doc = desk.find(kind, id);
        if (doc == null && request.clinic() == null) {
            return Optional.of(new Result.NotFound());
        }
        String clinic = doc == null || doc.clinic() == null ? request.clinic() : doc.clinic();
        if (!request.caller().mayEnter(clinic)) {
            return Optional.of(new Result.NotFound());
        }
        if (doc == null) {
            doc = Doc.fresh(id, kind.decider().initial(id));
        }
        Optional<KeptCommand> kept = kept(doc, request.key());
        if (kept.isPresent()) {
            return Optional.of(kept.get().hash().equals(request.hash())
                    ? new Result.Accepted(kept.get().answer(), true) : new Result.KeyConflict());
        }
        return decide(kind, doc, clinic, request);
    }

    private static Optional<KeptCommand> kept(Doc<?> doc, String key) {
        return doc.commands().stream().filter(c -> c.key().equals(key)).findFirst();
    }

    private <S, C, E> Optional<Result> decide(Kind<S, C, E> kind, Doc<S> doc, String clinic, Request<C> request) {
        Work<S, C, E> work = desk.work(kind, doc, clinic);
        return switch (kind.decider().decide(doc.state(), request.command(), work.context)) {
            case Decision.Refused<E> refused -> Optional.of(new Result.Refused(refused.refusal()));
            case Decision.Accepted<E> accepted -> {
                String causation = "command:" + (request.key() == null ? Digest.shortOf(request.correlation())
                        : request.key());
                work.happen(accepted.events(), new Cause(request.caller().code(), causation, request.correlation(),
                        request.traceparent()));
                Map<String, Object> answer = answer(kind, doc.version() + 1, accepted);
                if (request.key() != null) {
                    work.keep(new KeptCommand(request.key(), request.hash(), work.context.wall(), answer));
                }
                yield Optional.ofNullable(desk.committer().commit(work)).map(d -> new Result.Accepted(answer, false));
            }
        };
    }

    private static <E> Map<String, Object> answer(Kind<?, ?, E> kind, long version, Decision.Accepted<E> accepted) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", version);
        answer.put("decided", accepted.events().stream().map(kind.events()::of)
                .filter(named -> named.lane().published()).map(EventTypes.Named::type).toList());
        answer.putAll(Json.map(accepted.answer()));
        return answer;
    }
}
