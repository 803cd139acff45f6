package cn.qudao.kernel;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the workers begin when the portal has opened, and again where its context was stopped and goes on; the context ends them. */
@Component
class WorkersStart implements SmartLifecycle {

    private final ObjectProvider<Worker> workers;
    private boolean open;
    private boolean running;

    WorkersStart(ObjectProvider<Worker> workers) {
        this.workers = workers;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void opened() {
        open = true;
        start();
    }

    @Override
    public synchronized void start() {
        running = true;
        if (open) {
            workers.stream().filter(worker -> !worker.isRunning()).forEach(Worker::start);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
