package cn.qudao.sms.door;

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
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Hands messages to the message centre as long as there is a line: whichever process comes first takes one. */
@Component
@ConditionalOnWebApplication
class Sender implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final int AT_ONCE = 16;

    private final Gateway gateway;
    private final Departures departures;
    private final Scope scope;
    private final Semaphore hands = new Semaphore(AT_ONCE);
    private volatile @Nullable ExecutorService workers;

    Sender(Gateway gateway, Departures departures, Scope scope) {
        this.gateway = gateway;
        this.departures = departures;
        this.scope = scope;
    }

    @Override
    public void start() {
        ExecutorService started = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("sms-out-", 0).factory());
        workers = started;
        started.submit(() -> scope.asSystem("messages are sent", () -> run(started)));
    }

    @Override
    public void stop() {
        ExecutorService running = workers;
        if (running != null) {
            workers = null;
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return workers != null;
    }

    private void run(ExecutorService crew) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!some(crew)) {
                    Thread.sleep(LOOK_AGAIN);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was anything to do. Whatever goes wrong at one look, the next is not to be missed. */
    private boolean some(ExecutorService crew) {
        Optional<Line> line = gateway.line();
        Optional<GatewaySettings> settings = gateway.settings();
        int free = hands.availablePermits();
        if (line.isEmpty() || settings.isEmpty() || free == 0) {
            return false;
        }
        try {
            List<Claimed> claimed = departures.claim(free);
            hands.acquireUninterruptibly(claimed.size());
            claimed.forEach(message -> crew.submit(() -> scope.asSystem("a message is sent", () -> {
                try {
                    send(message, line.get(), settings.get().serviceNumber());
                } finally {
                    hands.release();
                }
            })));
            return !claimed.isEmpty();
        } catch (DataAccessException | TransactionException unreachable) {
            log.debug("Messages cannot be read; it is tried again", unreachable);
            return false;
        } catch (RuntimeException unforeseen) {
            log.error("Messages could not be sent; it is tried again", unforeseen);
            return false;
        }
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
