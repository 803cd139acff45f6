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
    private static final int LARGEST = 32;

    private final Semaphore writers = new Semaphore(WRITERS, true);
    private final Queue<Waiting<T, R>> queue = new ConcurrentLinkedQueue<>();
    private final Work<T, R> work;

    /** A transaction; as many results as there are things, in their order. */
    @FunctionalInterface
    interface Work<T, R> {

        List<R> write(List<T> all);
    }

    Groups(Work<T, R> work) {
        this.work = work;
    }

    /** Returns when it is written, or throws what kept it from that. */
    List<R> write(List<T> things) {
        Waiting<T, R> own = new Waiting<>(things, new CompletableFuture<>());
        queue.add(own);
        writers.acquireUninterruptibly();
        try {
            if (!own.results.isDone()) {
                next();
            }
        } finally {
            writers.release();
        }
        return own.result();
    }

    private void next() {
        List<Waiting<T, R>> group = new ArrayList<>();
        int size = 0;
        while (size < LARGEST) {
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

    private record Waiting<T, R>(List<T> things, CompletableFuture<List<R>> results) {

        List<R> result() {
            try {
                return results.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException why) {
                    throw why;
                }
                throw failed;
            }
        }
    }
}
