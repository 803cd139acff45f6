package cn.qudao.activation.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * What comes while others are being written is written together, by whoever comes next: under load one transaction serves
 * many, and without it nobody waits. What is accepted has to go its way as well, so those who come do not take all connections.
 */
final class Groups<T, R> {

    private static final int WRITERS = 2;

    private final Semaphore writers = new Semaphore(WRITERS, true);
    private final Queue<Waiting<T, R>> queue = new ConcurrentLinkedQueue<>();
    private final int largest;
    private final Work<T, R> work;

    /** A transaction; as many results as there are things, in their order. */
    @FunctionalInterface
    interface Work<T, R> {

        List<R> write(List<T> all);
    }

    /** @param largest how many are written together at most; who brings more than that is written alone */
    Groups(int largest, Work<T, R> work) {
        this.largest = largest;
        this.work = work;
    }

    /** Leaves it to {@link #next}; done when it is written, failed with what kept it from that. */
    CompletableFuture<List<R>> add(List<T> things) {
        Waiting<T, R> own = new Waiting<>(things, new CompletableFuture<>());
        queue.add(own);
        return own.results;
    }

    /** Returns when it is written, or throws what kept it from that. */
    List<R> write(List<T> things) {
        CompletableFuture<List<R>> own = add(things);
        writers.acquireUninterruptibly();
        try {
            if (!own.isDone()) {
                next();
            }
        } finally {
            writers.release();
        }
        return result(own);
    }

    private static <R> List<R> result(CompletableFuture<List<R>> own) {
        try {
            return own.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw failed;
        }
    }

    /** Writes what has come, as much as goes together. Whether there was any. */
    boolean next() {
        List<Waiting<T, R>> group = new ArrayList<>();
        int size = 0;
        while (size < largest) {
            Waiting<T, R> one = queue.poll();
            if (one == null) {
                break;
            }
            group.add(one);
            size += one.things.size();
        }
        if (!group.isEmpty()) {
            write(new Group<>(group));
        }
        return !group.isEmpty();
    }

    /** One that cannot be written must not keep the others from it. */
    private void write(Group<T, R> group) {
        try {
            group.hand(work.write(group.things()));
        } catch (CannotCreateTransactionException
                | TransactionSystemException
                | DataAccessResourceFailureException
                | Error away) {
            // Nobody's fault: to try each alone would have all of them wait for the database one after the other.
            group.fail(away);
        } catch (RuntimeException failed) {
            if (group.members.size() == 1) {
                group.fail(failed);
            } else {
                group.members.forEach(one -> write(new Group<>(List.of(one))));
            }
        }
    }

    private record Group<T, R>(List<Waiting<T, R>> members) {

        List<T> things() {
            return members.stream().flatMap(one -> one.things.stream()).toList();
        }

        void hand(List<R> results) {
            int from = 0;
            for (Waiting<T, R> one : members) {
                int until = from + one.things.size();
                one.results.complete(results.subList(from, until));
                from = until;
            }
        }

        void fail(Throwable why) {
            members.forEach(one -> one.results.completeExceptionally(why));
        }
    }

    private record Waiting<T, R>(List<T> things, CompletableFuture<List<R>> results) {}
}
