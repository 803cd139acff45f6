package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationState;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many activations there are, and how many of them stand where. */
public record MonitorTally(Map<ActivationState, Long> by) {

    public MonitorTally {
        by = Map.copyOf(by);
    }

    static MonitorTally of(Collection<Counted> some) {
        Map<ActivationState, Long> by = new EnumMap<>(ActivationState.class);
        some.forEach(each -> by.merge(each.state(), each.count(), Long::sum));
        return new MonitorTally(by);
    }

    public long all() {
        return by.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(ActivationState state) {
        return by.getOrDefault(state, 0L);
    }
}
