package org.handrail.scheduling.wiring;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.document.OwedCall;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.outside.LocalCall;
import org.handrail.runtime.port.Archive;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Counters;
import org.handrail.runtime.shell.HandOver;
import org.handrail.runtime.shell.Publisher;
import org.handrail.runtime.shell.Request;
import org.handrail.runtime.shell.Result;
import org.handrail.runtime.shell.Shell;
import org.handrail.runtime.shell.Zones;
import org.handrail.scheduling.booking.Asking;
import org.handrail.scheduling.booking.BookingDesk;
import org.handrail.scheduling.booking.BookingRequest;
import org.handrail.scheduling.booking.BookingSteps;
import org.handrail.scheduling.booking.MoveDesk;
import org.handrail.scheduling.booking.MoveRequest;
import org.handrail.scheduling.booking.Places;
import org.handrail.scheduling.booking.Proposal;
import org.handrail.scheduling.booking.ProposalDesk;
import org.handrail.scheduling.booking.Refit;
import org.handrail.scheduling.booking.RefitDesk;
import org.handrail.scheduling.clinicday.ClinicDay;
import org.handrail.scheduling.clinicday.ClosingReason;
import org.handrail.scheduling.clinicday.DayCommand;
import org.handrail.scheduling.clinicday.DayCommand.CloseDay;
import org.handrail.scheduling.clinicday.DayCommand.OpenDay;
import org.handrail.scheduling.clinicday.DayEvent;
import org.handrail.scheduling.course.Course;
import org.handrail.scheduling.course.CourseCommand;
import org.handrail.scheduling.course.CourseEvent;
import org.handrail.scheduling.course.MoveReason;
import org.handrail.scheduling.course.CourseFact.NoteClearance;

/** The real shell with this service's kinds over a store in memory, in one thread, with clocks set by hand. */
public final class Clinic implements Time, HandOver, Outside {

    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Caller STAFF = new Caller("p-staff", Set.of("coordinator"), Set.of("riverside"));
    private static final Caller SYSTEM = new Caller("system", Set.of(), Set.of("*"));
    private static final int LONG = 600;

    public final Kind<Course, CourseCommand, CourseEvent> courses = SchedulingKinds.courses();
    public final Kind<ClinicDay, DayCommand, DayEvent> days = SchedulingKinds.days(Duration.ofMinutes(1));
    final Memory memory = new Memory();
    /** Everything published, once each. */
    public final Map<String, Envelope> published = new LinkedHashMap<>();
    private Instant now = Instant.parse("2026-03-02T13:00:00Z");
    private Shell shell;
    private BookingDesk desk;
    private MoveDesk moves;
    private ProposalDesk proposals;
    private RefitDesk refits;
    /** Messages that intake was asked to send, by key. */
    final Map<String, Call> messages = new LinkedHashMap<>();
    /** What intake answers. */
    Outcome intake = new Outcome.Done(Map.of());
    private BookingSteps steps = BookingSteps.NONE;
    private Deque<Runnable> toCall = new ConcurrentLinkedDeque<>();
    private List<Publisher.Pending<?>> toPublish = new CopyOnWriteArrayList<>();

    public Clinic() {
        restart();
    }

    /** As after a crash: what was in memory of the process is gone. */
    public void restart() {
        toCall = new ConcurrentLinkedDeque<>();
        toPublish = new CopyOnWriteArrayList<>();
        Zones zones = new Zones(ZONE, Map.of());
        shell = new Shell(List.of(courses, days, SchedulingKinds.rotas()), new Shell.Ports(memory, new Archive() {
            @Override
            public void keep(Collection<Envelope> events) {
            }

            @Override
            public List<Envelope> from(String stream, long sequence, int limit) {
                return List.of();
            }
        }, new NoLetters(), posts -> posts.stream().map(list -> {
            list.forEach(p -> published.put(p.event().id(), p.event()));
            return list.size();
        }).toList(), this, (stream, from) -> List.of(), (services, question) -> true, null, this, this), zones,
                new Counters(new SimpleMeterRegistry()));
        Places places = new Places(shell.commands(), courses, days, step -> steps.done(step));
        desk = new BookingDesk(places);
        moves = new MoveDesk(places);
        proposals = new ProposalDesk(shell.commands(), courses, days);
        refits = new RefitDesk(shell.commands(), courses, days, proposals, desk);
    }

    Shell shell() {
        return shell;
    }

    public void atEachStep(BookingSteps listener) {
        steps = listener;
    }

    // --- people and other services ---

    public void cleared(String episode) {
        give(courses, episode, "riverside", new NoteClearance("riverside", "esketamine-trd"));
    }

    public void opens(LocalDate day, int chairs) {
        give(days, ClinicDay.id("riverside", day), "riverside", new OpenDay("riverside", day, LocalTime.of(8, 0),
                LocalTime.of(18, 0), chairs, 1, 2, LocalTime.of(18, 0), 0));
    }

    public void closes(LocalDate day) {
        give(days, ClinicDay.id("riverside", day), "riverside", new CloseDay("riverside", day, ClosingReason.SNOW));
    }

    public Result book(String episode, String key, List<Instant> starts) {
        return desk.book(new BookingRequest(new Asking(episode, STAFF, key, String.valueOf(starts.hashCode()),
                "c-" + key, null), starts));
    }

    Optional<Proposal> proposal(String episode, LocalDate from, LocalTime time) {
        return proposals.propose(episode, STAFF, from, time);
    }

    Refit refit(LocalDate day, String key) {
        return refits.refit("riverside", day, LocalTime.of(9, 0), new Asking("riverside", STAFF, key, "refit", "c-" + key,
                null)).orElseThrow();
    }

    public Result move(String episode, String key, String visit, int revision, Instant start) {
        return moves.move(new MoveRequest(new Asking(episode, STAFF, key, start.toString(), "c-" + key, null), visit,
                revision, start, MoveReason.PATIENTS_WISH));
    }

    public <S, C, E> Result give(Kind<S, C, E> kind, String id, String place, C command) {
        return shell.commands().handle(kind, id, new Request<>(STAFF, null, null, place, "c-1", null, command));
    }

    public void ask(String episode, CourseCommand command) {
        give(courses, episode, null, command);
    }

    // --- what goes on by itself ---

    public void passes(Duration time) {
        now = now.plus(time);
    }

    /** Everything that threads, poller and sweeper of a service would do now. */
    public void works() {
        while (!toCall.isEmpty() || !toPublish.isEmpty()) {
            List<Publisher.Pending<?>> batch = List.copyOf(toPublish);
            toPublish.clear();
            shell.publisher().publish(batch);
            if (!toCall.isEmpty()) {
                toCall.poll().run();
            }
        }
    }

    private <S, C, E> void carryOut(Kind<S, C, E> kind, String id) {
        for (OwedCall call : shell.calls().claim(kind, id)) {
            shell.calls().carryOut(kind, id, "riverside", call);
        }
    }

    /** One round of all of it. */
    public void sweeps() {
        works();
        shell.due().poll(courses, 100);
        shell.due().poll(days, 100);
        shell.sweep().sweep(courses, 100);
        shell.sweep().sweep(days, 100);
        works();
    }

    /** Works, polls and sweeps until nothing is owed and nothing merely lent. */
    public void comesToRest() {
        for (int i = 0; i < LONG; i++) {
            sweeps();
            if (atRest()) {
                return;
            }
            passes(Duration.ofSeconds(20));
        }
        throw new AssertionError("does not come to rest: " + memory.all(courses) + memory.all(days));
    }

    private boolean atRest() {
        return memory.all(courses).stream().allMatch(d -> d.calls().isEmpty() && d.pending().isEmpty())
                && memory.all(days).stream().allMatch(d -> d.calls().isEmpty()
                && d.state().reservations().stream().allMatch(r -> r.confirmed()));
    }

    // --- ports ---

    @Override
    public Instant care() {
        return now;
    }

    @Override
    public Instant wall() {
        return now;
    }

    @Override
    @SuppressWarnings("unchecked") // a document comes with its own kind
    public void publish(Kind<?, ?, ?> kind, Doc<?> doc) {
        toPublish.add(new Publisher.Pending<>((Kind<Object, ?, ?>) kind, (Doc<Object>) doc));
    }

    @Override
    public void call(Kind<?, ?, ?> kind, Doc<?> doc) {
        toCall.add(() -> carryOut(kind, doc.id()));
    }

    @Override
    public Outcome call(Call call, Attempt attempt) {
        if (call.partner().equals("intake")) {
            messages.put(call.key(), call);
            return intake;
        }
        LocalCall<?> local = Stream.of(SelfCalls.confirm(days), SelfCalls.release(days), SelfCalls.ask(courses),
                        SelfCalls.dayClosed(courses), SelfCalls.prescriberGone(courses))
                .filter(l -> l.operation().equals(call.operation())).findFirst().orElseThrow();
        return carryOut(local, call) instanceof Result.Accepted accepted ? new Outcome.Done(accepted.answer())
                : new Outcome.Rejected("refused");
    }

    private <C> Result carryOut(LocalCall<C> local, Call call) {
        return shell.commands().handle(local.kind(), local.document().apply(call.body()), new Request<>(SYSTEM,
                call.key(), "", "riverside", "c-1", null, local.command().apply(call)));
    }

    @Override
    public Duration timeout(String partner) {
        return Duration.ofSeconds(2);
    }

    // --- what is to be seen from outside ---

    public Course course(String episode) {
        return memory.load(courses, List.of(episode)).get(episode).state();
    }

    public List<ClinicDay> allDays() {
        return memory.all(days).stream().map(Doc::state).toList();
    }

    public List<Course> allCourses() {
        return memory.all(courses).stream().map(Doc::state).toList();
    }
}
