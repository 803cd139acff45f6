package cn.qudao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.stereotype.Component;

/** Does at once what the portal does by itself every minute or so, and only that: what is not planned there fails here. */
@Component
public class Schedule {

    private final ScheduledTaskHolder planned;

    Schedule(ScheduledTaskHolder planned) {
        this.planned = planned;
    }

    /** @param method of a class, with a dot between, as in {@code LinkEnds.look} */
    public void run(String method) {
        List<ScheduledTask> found = planned.getScheduledTasks().stream()
                .filter(task -> task.toString().endsWith('.' + method))
                .toList();
        assertThat(found).as(method).hasSize(1);
        found.getFirst().getTask().getRunnable().run();
    }
}
