package cn.qudao.kernel;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the workers begin; the context ends them. */
@Component
class WorkersStart {

    private final ObjectProvider<Worker> workers;

    WorkersStart(ObjectProvider<Worker> workers) {
        this.workers = workers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        workers.forEach(Worker::start);
    }
}
