package cn.qudao.ivr.domain;

import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.ivr.CallState;
import cn.qudao.ivr.IvrPermissions;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calls below the post, the newest first, with numbers masked. */
@Service
@Requires(IvrPermissions.VIEW)
@Transactional(readOnly = true)
public class CallList {

    private static final int MOST_COUNTED = 10_000;

    private final CallRepository calls;
    private final SystemRepository systems;
    private final SubscriberNumbers numbers;

    CallList(CallRepository calls, SystemRepository systems, SubscriberNumbers numbers) {
        this.calls = calls;
        this.systems = systems;
        this.numbers = numbers;
    }

    public Slice<CallRow> page(Place place, Period period, @Nullable CallState state, Portion portion) {
        List<Call> found = calls.page(
                place.lo(),
                place.hi(),
                start(period.from()),
                start(period.to().plusDays(1)),
                state,
                portion.afterNumber().orElse(Long.MAX_VALUE),
                Limit.of(portion.size() + 1));
        Map<Long, String> names = systems.findAll().stream()
                .map(VoiceSystem::row)
                .collect(Collectors.toMap(SystemRow::id, SystemRow::name));
        return Slice.of(found, portion.size(), Call::number)
                .map(rows -> rows.stream()
                        .map(call -> call.row(
                                names.getOrDefault(call.system(), ""),
                                call.subscriber().map(numbers::masked).orElse("")))
                        .toList());
    }

    public long count(Place place, Period period, @Nullable CallState state) {
        return calls.count(
                place.lo(), place.hi(), start(period.from()), start(period.to().plusDays(1)), state, MOST_COUNTED + 1);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }
}
