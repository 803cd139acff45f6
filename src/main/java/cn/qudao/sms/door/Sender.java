package cn.qudao.sms.door;

import cn.qudao.kernel.Rounds;
import cn.qudao.kernel.Worker;
import cn.qudao.scope.Scope;
import cn.qudao.sms.GatewaySettings;
import cn.qudao.sms.domain.Departures;
import cn.qudao.sms.domain.Departures.Claimed;
import cn.qudao.smsline.Body;
import cn.qudao.smsline.Line;
import cn.qudao.smsline.Piece;
import cn.qudao.smsline.Sent;
import cn.qudao.smsline.Unsent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Hands messages to the message centre as long as there is a line: whichever process comes first takes one. */
@Component
@ConditionalOnWebApplication
class Sender implements Worker {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final int AT_ONCE = 16;

    private final Gateway gateway;
    private final Departures departures;
    private final Scope scope;
    private final Semaphore hands = new Semaphore(AT_ONCE);
    private volatile @Nullable ExecutorService crew;
    private @Nullable Rounds looking;

    Sender(Gateway gateway, Departures departures, Scope scope) {
        this.gateway = gateway;
        this.departures = departures;
        this.scope = scope;
    }

    @Override
    public void start() {
        ExecutorService started = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("sms-out-", 0).factory());
        crew = started;
        looking = Rounds.start("sms-out", log, () -> some(started), Rounds.Rest.of(LOOK_AGAIN));
    }

    /** Of what is on its way now the lease will end. */
    @Override
    public void stop() {
        ExecutorService ending = crew;
        if (ending != null && looking != null) {
            crew = null;
            looking.end();
            ending.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return crew != null;
    }

    /** Whether there was anything to do. */
    private boolean some(ExecutorService crew) {
        Optional<Line> line = gateway.line();
        Optional<GatewaySettings> settings = gateway.settings();
        int free = hands.availablePermits();
        if (line.isEmpty() || settings.isEmpty() || free == 0) {
            return false;
        }
        List<Claimed> claimed = scope.asSystem("messages are sent", () -> departures.claim(free));
        hands.acquireUninterruptibly(claimed.size());
        claimed.forEach(message -> crew.submit(() -> scope.asSystem("a message is sent", () -> {
            try {
                send(message, line.get(), settings.get().serviceNumber());
            } finally {
                hands.release();
            }
        })));
        return !claimed.isEmpty();
    }

    private void send(Claimed message, Line line, String service) {
        List<Body> bodies = message.bodies();
        boolean refused = false;
        try {
            for (int part : message.open()) {
                departures.sending(message.id(), part);
                Sent sent = submit(
                        message, part, line, new Piece(message.number().digits(), service, bodies.get(part - 1)));
                if (sent == null) {
                    break;
                }
                if (!sent.isTaken()) {
                    departures.back(message.id(), part, sent.code());
                    refused = true;
                    break;
                }
                departures.sent(message.id(), part, sent.id());
            }
            departures.settle(message.id(), refused);
        } catch (DataAccessException | TransactionException unreachable) {
            log.warn("What became of a message could not be written; its lease will end", unreachable);
        }
    }

    /** Null where there was no answer. */
    private @Nullable Sent submit(Claimed message, int part, Line line, Piece piece) {
        try {
            return line.submit(piece);
        } catch (Unsent none) {
            if (none.mayHaveArrived()) {
                departures.unsure(message.id(), part);
            } else {
                departures.back(message.id(), part, null);
            }
            return null;
        }
    }
}
