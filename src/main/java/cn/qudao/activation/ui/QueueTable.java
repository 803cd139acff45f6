package cn.qudao.activation.ui;

import cn.qudao.activation.ActivationState;
import cn.qudao.activation.domain.PlatformQueue;
import cn.qudao.kernel.Clocks;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListColumn;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits at each platform, however long it has waited, and how the platform does. */
class QueueTable extends Div {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Clocks.BUSINESS_ZONE);

    private final ListTable<PlatformQueue> table;
    private transient List<PlatformQueue> queues = List.of();
    private transient Address here = Address.of("activations");

    QueueTable() {
        List<ListColumn<PlatformQueue>> columns = new ArrayList<>();
        columns.add(ListColumn.text("name", getTranslation("activation.platform"), PlatformQueue::name));
        columns.add(ListColumn.text("state", getTranslation("activation.state"), this::state));
        for (ActivationState state :
                List.of(ActivationState.SENDING, ActivationState.WAITING, ActivationState.REPAIR)) {
            columns.add(ListColumn.<PlatformQueue>number(
                            state.name(), getTranslation("activation.state." + state), queue -> queue.of(state))
                    .leadsTo(queue -> question(here, queue.oldest())
                            .with("platform", queue.code())
                            .with("state", state)
                            .toString()));
        }
        columns.add(ListColumn.number("due", getTranslation("activation.monitor.due"), PlatformQueue::due));
        columns.add(ListColumn.number("later", getTranslation("activation.monitor.later"), PlatformQueue::later));
        columns.add(ListColumn.time("oldest", getTranslation("activation.platform.oldest"), PlatformQueue::oldest));
        table = new ListTable<>(columns, () -> queues);
        addClassName("qd-figure-group");
        add(new H2(getTranslation("activation.monitor.queues")), table);
    }

    private String state(PlatformQueue queue) {
        Instant alone = queue.leftAlone();
        return alone == null
                ? getTranslation("activation.platform.state.on")
                : getTranslation("activation.monitor.left-alone", TIME.format(alone));
    }

    /** All that still waits, from the day on which the longest began. */
    static Address question(Address unit, @Nullable Instant oldest) {
        return unit.with("from", oldest == null ? null : LocalDate.ofInstant(oldest, Clocks.BUSINESS_ZONE));
    }

    /** @param unit the list of the unit's activations */
    void show(List<PlatformQueue> now, Address unit) {
        here = unit;
        queues = now;
        setVisible(!now.isEmpty());
        table.refresh();
    }
}
