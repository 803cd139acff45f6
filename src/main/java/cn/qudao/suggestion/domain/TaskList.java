package cn.qudao.suggestion.domain;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.suggestion.SuggestionPermissions;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be said to customers who come again, below the post. */
@Service
@Requires({ActivationPermissions.ACTIVATE, SuggestionPermissions.VIEW})
@Transactional(readOnly = true)
public class TaskList {

    private static final int MOST_COUNTED = 10_000;

    private final SuggestionTaskRepository tasks;
    private final SubscriberNumbers numbers;
    private final Clock clock;

    TaskList(SuggestionTaskRepository tasks, SubscriberNumbers numbers, Clock clock) {
        this.tasks = tasks;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The newest first. */
    public Slice<TaskRow> page(Place place, @Nullable Boolean done, Portion portion) {
        List<SuggestionTask> found = tasks.page(
                place.lo(),
                place.hi(),
                done,
                portion.afterNumber().orElse(Long.MAX_VALUE),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), SuggestionTask::number)
                .map(rows -> rows.stream()
                        .map(row -> row.row(numbers.masked(row.subscriber())))
                        .toList());
    }

    public long count(Place place, @Nullable Boolean done) {
        return tasks.count(place.lo(), place.hi(), done, MOST_COUNTED + 1);
    }

    @Requires(ActivationPermissions.ACTIVATE)
    @Transactional
    public void done(long id) {
        tasks.findById(id).orElseThrow(NotFound::new).done(clock.instant());
    }
}
