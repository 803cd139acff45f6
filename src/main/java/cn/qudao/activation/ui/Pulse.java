package cn.qudao.activation.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells every open monitor when to look again. */
@Component
class Pulse {

    private final Set<Runnable> beaten = ConcurrentHashMap.newKeySet();

    /** @param beat is run on a thread of its own */
    Registration follow(Runnable beat) {
        beaten.add(beat);
        return () -> beaten.remove(beat);
    }

    @Scheduled(fixedDelay = 5000, initialDelay = 5000)
    void beat() {
        beaten.forEach(beat -> Thread.ofVirtual().name("monitor").start(beat));
    }
}
