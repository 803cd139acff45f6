package cn.qudao.activation.pipeline;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the dispatcher that there is something to do, which it would find by itself a moment later. */
@Component
class WakeUp {

    private final Semaphore calls = new Semaphore(0);

    void now() {
        calls.release();
    }

    void await(Duration longest) throws InterruptedException {
        if (calls.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }
}
