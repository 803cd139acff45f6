package cn.qudao.activation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class GroupsTest {

    private final List<List<Integer>> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch open = new CountDownLatch(1);

    @Test
    void writesAloneWhatComesAlone() {
        assertThat(groups().write(List.of(1, 2))).containsExactly("1", "2");
        assertThat(groups().write(List.of(3))).containsExactly("3");
        assertThat(written).containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void writesTogetherWhatComesMeanwhileAndGivesEachItsOwn() throws Exception {
        List<Future<List<String>>> results = crowd(100);
        for (int i = 0; i < 100; i++) {
            assertThat(results.get(i).get()).containsExactly(Integer.toString(i), Integer.toString(i));
        }
        assertThat(written.stream().mapToInt(List::size).sum()).isEqualTo(200);
        assertThat(written).hasSizeLessThan(20).allMatch(group -> group.size() <= 33);
    }

    @Test
    void whatCannotBeWrittenKeepsNobodyElseFromIt() throws Exception {
        List<Future<List<String>>> results = crowd(-20, 20);
        for (int i = -20; i < 20; i++) {
            Future<List<String>> result = results.get(i + 20);
            if (i < 0) {
                assertThatThrownBy(result::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasRootCauseInstanceOf(IllegalArgumentException.class);
            } else {
                assertThat(result.get()).containsExactly(Integer.toString(i), Integer.toString(i));
            }
        }
    }

    @Test
    void whenTheDatabaseIsAwayEachIsToldAtOnceAndNobodyTriesAlone() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        List<Future<List<String>>> results = crowd(0, 60, all -> {
            tries.incrementAndGet();
            throw new CannotCreateTransactionException("away");
        });
        for (Future<List<String>> result : results) {
            assertThatThrownBy(result::get).hasCauseInstanceOf(CannotCreateTransactionException.class);
        }
        assertThat(tries).hasValueLessThan(10);
    }

    @Test
    void whoeverLeavesItToNextHearsWhenItIsWritten() {
        Groups<Integer, String> groups = groups();
        CompletableFuture<List<String>> first = groups.add(List.of(1));
        CompletableFuture<List<String>> wrong = groups.add(List.of(-1));
        assertThat(first).isNotDone();
        assertThat(groups.next()).isTrue();
        assertThat(first).isCompletedWithValue(List.of("1"));
        assertThat(wrong).isCompletedExceptionally();
        assertThat(groups.next()).as("nothing is left").isFalse();
    }

    private List<Future<List<String>>> crowd(int many) throws InterruptedException {
        return crowd(0, many);
    }

    private List<Future<List<String>>> crowd(int from, int until) throws InterruptedException {
        return crowd(from, until, this::write);
    }

    /** All but the first wait until everybody is there. */
    private List<Future<List<String>>> crowd(int from, int until, Groups.Work<Integer, String> work)
            throws InterruptedException {
        Groups<Integer, String> groups = new Groups<>(32, all -> {
            await();
            return work.write(all);
        });
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService people = Executors.newThreadPerTaskExecutor(task -> {
            Thread thread = Thread.ofVirtual().unstarted(task);
            threads.add(thread);
            return thread;
        })) {
            List<Future<List<String>>> results = IntStream.range(from, until)
                    .mapToObj(i -> people.submit(() -> groups.write(List.of(i, i))))
                    .toList();
            Awaitility.await()
                    .until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
            open.countDown();
            return results;
        }
    }

    private Groups<Integer, String> groups() {
        return new Groups<>(32, this::write);
    }

    private List<String> write(List<Integer> all) {
        if (all.stream().anyMatch(one -> one < 0)) {
            throw new IllegalArgumentException("below zero");
        }
        written.add(List.copyOf(all));
        return all.stream().map(String::valueOf).toList();
    }

    private void await() {
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
