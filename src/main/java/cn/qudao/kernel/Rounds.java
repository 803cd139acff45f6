package cn.qudao.kernel;

import java.time.Duration;
import org.slf4j.Logger;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Work that goes on as long as the portal runs, on a thread of its own: round after round, and a rest where there was nothing
 * to do. A round that failed is not the last one. It is ended between two rounds and not amid one, for an interrupt would
 * break the line to the database under it.
 */
public final class Rounds {

    private static final Duration LONGEST_ROUND = Duration.ofSeconds(5);

    private final Logger log;
    private final Work work;
    private final Rest rest;
    private final Thread thread;
    private boolean resting;
    private boolean ended;

    /** One round; false where there was nothing to do. */
    @FunctionalInterface
    public interface Work {

        boolean round();
    }

    /** What is done until it may be worth looking again. */
    @FunctionalInterface
    public interface Rest {

        void take() throws InterruptedException;

        static Rest of(Duration time) {
            return () -> Thread.sleep(time);
        }
    }

    private Rounds(String name, Logger log, Work work, Rest rest) {
        this.log = log;
        this.work = work;
        this.rest = rest;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** @param log is told what went wrong; a database that cannot be reached only at the level for debugging */
    public static Rounds start(String name, Logger log, Work work, Rest rest) {
        Rounds rounds = new Rounds(name, log, work, rest);
        rounds.thread.start();
        return rounds;
    }

    /** Waits for the present round to be over, unless it takes for ever. */
    public void end() {
        synchronized (this) {
            ended = true;
            if (resting) {
                thread.interrupt();
            }
        }
        try {
            if (!thread.join(LONGEST_ROUND)) {
                thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!isEnded()) {
                if (!round() && rests(true)) {
                    rest.take();
                    rests(false);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    private synchronized boolean rests(boolean begins) {
        resting = begins && !ended;
        return resting;
    }

    private boolean round() {
        try {
            return work.round();
        } catch (DataAccessException | TransactionException unreachable) {
            log.debug("It is tried again", unreachable);
            return false;
        } catch (RuntimeException unforeseen) {
            log.error("A round of work failed; it is tried again", unforeseen);
            return false;
        }
    }
}
