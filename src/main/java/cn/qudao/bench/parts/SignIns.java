package cn.qudao.bench.parts;

import cn.qudao.bench.Bench;
import cn.qudao.bench.BenchPart;
import cn.qudao.bench.Contender;
import cn.qudao.bench.Figure;
import cn.qudao.bench.Figure.Unit;
import cn.qudao.bench.Goal;
import cn.qudao.bench.Measured;
import cn.qudao.bench.OpenLoop;
import cn.qudao.bench.Post;
import cn.qudao.bench.Samples;
import cn.qudao.bench.Window;
import cn.qudao.bench.Work;
import cn.qudao.bench.WrongAnswer;
import cn.qudao.kernel.Level;
import com.goterl.lazysodium.SodiumJava;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Many sign in at once, as at the begin of a working day, while others go on working. */
@Component
@Order(1)
class SignIns implements BenchPart {

    private static final int A_SECOND = 45;
    private static final int PAGES_A_SECOND = 10;
    private static final Duration LOAD = Duration.ofSeconds(5);
    private static final int BATCH = 60;
    private static final double TWICE_THE_TIME = 0.5;

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException {
        Post post = bench.post(Level.GRID);
        SodiumJava argon2 = new SodiumJava();
        byte[] password = post.password().getBytes(StandardCharsets.UTF_8);
        byte[] hash = new byte[128];
        // At the costs of DD025, by which the portal hashes.
        argon2.crypto_pwhash_str(hash, password, password.length, 5, new NativeLong(7 << 20));
        Queue<Window> waiting = new ConcurrentLinkedQueue<>();
        Work signIn = () -> waiting.remove().signIn(post);
        Work match =
                () -> Work.check(argon2.crypto_pwhash_str_verify(hash, password, password.length) == 0, "the password");

        List<Measured> rate = bench.measure(
                Contender.ours(1, () -> atOnce(BATCH, signIn)).after(() -> fill(waiting, bench, BATCH)),
                Contender.other("argon2", 1, () -> atOnce(BATCH, match)));
        results.accept(Figure.rate(
                "sign-ins", Unit.SIGN_INS_PER_SECOND, BATCH, rate.getFirst(), rate.getLast(), Goal.median(A_SECOND)));

        Window page = bench.window(Level.GRID);
        List<Double> signIns = new ArrayList<>();
        int arrivals = (int) (A_SECOND * LOAD.toSeconds());
        List<Measured> pages = bench.measure(
                new Contender("qudao", 1, () -> fill(waiting, bench, arrivals), () -> loaded(page, signIn, signIns)),
                Contender.load("pages alone", () -> pages(page)));
        Measured load = pages.getFirst();
        Measured waits = new Measured(
                load.name(), Samples.of(signIns), load.cost(), load.rounds(), load.leftOut(), load.quiet());
        // The sessions of so many people are not to weigh on what is measured next.
        bench.close();
        results.accept(Figure.time("sign-in-under-load", waits, null, null));
        results.accept(Figure.time("page-beside-sign-ins", load, pages.getLast(), Goal.ratio(TWICE_THE_TIME)));
    }

    private static void fill(Queue<Window> waiting, Bench bench, int count) throws IOException, InterruptedException {
        waiting.clear();
        for (int i = 0; i < count; i++) {
            Window window = bench.strangersWindow();
            window.openSignIn();
            waiting.add(window);
        }
    }

    private static List<Double> pages(Window page) throws InterruptedException {
        return OpenLoop.run(PAGES_A_SECOND, LOAD, () -> {
            // One person's requests wait for each other, as in a browser.
            synchronized (page) {
                page.navigate("organisation");
                page.navigate("");
            }
        });
    }

    private static List<Double> loaded(Window page, Work signIn, List<Double> signIns) throws InterruptedException {
        try (ExecutorService crowd = Executors.newSingleThreadExecutor()) {
            Future<List<Double>> arrivals = crowd.submit(() -> OpenLoop.run(A_SECOND, LOAD, signIn));
            List<Double> times = pages(page);
            signIns.addAll(result(arrivals));
            return times;
        }
    }

    /** Twice as many people as cores, so that neither side waits for the other. */
    private static void atOnce(int times, Work work) throws InterruptedException {
        try (ExecutorService people =
                Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors())) {
            Queue<Future<?>> all = new ArrayDeque<>();
            for (int i = 0; i < times; i++) {
                all.add(people.submit(() -> {
                    work.once();
                    return null;
                }));
            }
            for (Future<?> one : all) {
                result(one);
            }
        }
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new WrongAnswer(String.valueOf(e.getCause()), e);
        }
    }
}
