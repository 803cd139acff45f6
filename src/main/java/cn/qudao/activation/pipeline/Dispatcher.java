package cn.qudao.activation.pipeline;

import cn.qudao.activation.PlatformKind;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.domain.PlatformDirectory;
import cn.qudao.activation.pipeline.Happening.Answered;
import cn.qudao.activation.pipeline.Happening.WithoutAnswer;
import cn.qudao.activation.platform.Answer;
import cn.qudao.activation.platform.PlatformAdapter;
import cn.qudao.activation.platform.Unanswered;
import cn.qudao.kernel.Rounds;
import cn.qudao.kernel.Worker;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Runs the errands of the outbox, in every process of the portal: whoever comes first takes one. */
@Component
@ConditionalOnWebApplication
class Dispatcher implements Worker {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    /** After what was claimed: under load some gather meanwhile and are claimed by one commit, and the first waits for nobody. */
    private static final Duration GATHER = Duration.ofMillis(20);

    private static final Duration PLATFORMS_KNOWN = Duration.ofSeconds(1);

    private final PlatformDirectory platforms;
    private final Outbox outbox;
    private final Breakers breakers;
    private final Settler settler;
    private final WakeUp wakeUp;
    private final Scope scope;
    private final Clock clock;
    private final Map<PlatformKind, PlatformAdapter> adapters;
    private final Map<Long, AtomicInteger> onTheWay = new ConcurrentHashMap<>();
    private volatile @Nullable ExecutorService crew;
    private @Nullable Rounds looking;
    private @Nullable Rounds settling;
    private List<PlatformRow> known = List.of();
    private Instant knownUntil = Instant.EPOCH;

    Dispatcher(
            PlatformDirectory platforms,
            Outbox outbox,
            Breakers breakers,
            Settler settler,
            WakeUp wakeUp,
            Scope scope,
            Clock clock,
            List<PlatformAdapter> adapters) {
        this.platforms = platforms;
        this.outbox = outbox;
        this.breakers = breakers;
        this.settler = settler;
        this.wakeUp = wakeUp;
        this.scope = scope;
        this.clock = clock;
        this.adapters = adapters.stream().collect(Collectors.toMap(PlatformAdapter::kind, Function.identity()));
    }

    @Override
    public void start() {
        ExecutorService started = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("activation-", 0).factory());
        crew = started;
        settling = settler.start();
        looking = Rounds.start("activation-orders", log, () -> dispatch(started), () -> wakeUp.await(LOOK_AGAIN));
    }

    /** What is on its way and not answered yet is asked for by whoever comes next. */
    @Override
    public void stop() {
        ExecutorService ending = crew;
        if (ending != null && looking != null && settling != null) {
            crew = null;
            looking.end();
            ending.shutdownNow();
            settling.end();
        }
    }

    @Override
    public boolean isRunning() {
        return crew != null;
    }

    /** Whether there was anything to do. */
    private boolean dispatch(ExecutorService crew) {
        return scope.asSystem("activations go their way", () -> {
            boolean any = false;
            for (PlatformRow platform : known()) {
                any |= dispatch(crew, platform);
            }
            if (any) {
                LockSupport.parkNanos(GATHER.toNanos());
            }
            return any;
        });
    }

    private boolean dispatch(ExecutorService crew, PlatformRow platform) {
        AtomicInteger running = onTheWay.computeIfAbsent(platform.id(), id -> new AtomicInteger());
        int free = breakers.allowed(platform, platform.parallel() - running.get());
        if (free <= 0) {
            return false;
        }
        List<Claimed> claimed = outbox.claim(platform, free);
        running.addAndGet(claimed.size());
        claimed.forEach(errand -> crew.submit(() -> scope.asSystem("an order goes to its platform", () -> {
            try {
                run(errand);
            } finally {
                // Where there was room there is nothing left to take.
                if (running.getAndDecrement() >= platform.parallel()) {
                    wakeUp.now();
                }
            }
        })));
        return !claimed.isEmpty();
    }

    private void run(Claimed errand) {
        PlatformRow platform = errand.platform();
        PlatformAdapter adapter = Objects.requireNonNull(adapters.get(platform.kind()));
        Instant sentAt = clock.instant();
        try {
            Answer answer = errand.errand() == Errand.SEND
                    ? adapter.send(platform, errand.order())
                    : adapter.ask(platform, errand.order());
            settler.take(new Answered(platform, answer, errand, sentAt, clock.instant()));
            breakers.answered(platform);
        } catch (Unanswered none) {
            settler.take(new WithoutAnswer(errand, none.reason(), none.mayHaveArrived(), sentAt, clock.instant()));
            breakers.failed(platform);
        }
    }

    private List<PlatformRow> known() {
        Instant now = clock.instant();
        if (!now.isBefore(knownUntil)) {
            known = platforms.all();
            breakers.refresh();
            knownUntil = now.plus(PLATFORMS_KNOWN);
        }
        return known;
    }
}
