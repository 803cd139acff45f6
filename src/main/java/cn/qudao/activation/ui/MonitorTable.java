package cn.qudao.activation.ui;

import cn.qudao.activation.ActivationState;
import cn.qudao.uikit.ListColumn;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines under a heading, each number a link to the activations that it counts. */
class MonitorTable extends Div {

    static final List<ActivationState> STATES = List.of(
            ActivationState.SUCCEEDED,
            ActivationState.FAILED,
            ActivationState.REFUSED,
            ActivationState.SENDING,
            ActivationState.WAITING,
            ActivationState.REPAIR);

    private final ListTable<MonitorLine> table;
    private transient List<MonitorLine> lines = List.of();

    /** @param by what the lines are told apart by, a key of the bundles */
    MonitorTable(String by) {
        String what = getTranslation(by);
        List<ListColumn<MonitorLine>> columns = new ArrayList<>();
        columns.add(ListColumn.<MonitorLine>text("name", what, MonitorLine::name)
                .leadsTo(line -> line.opens() == null ? null : line.opens().toString()));
        columns.add(ListColumn.<MonitorLine>number(
                        "all",
                        getTranslation("activation.monitor.all"),
                        line -> line.tally().all())
                .leadsTo(line -> line.question().toString()));
        STATES.forEach(state -> columns.add(ListColumn.<MonitorLine>number(
                        state.name(), getTranslation("activation.state." + state), line -> number(line, state))
                .leadsTo(line -> line.question().with("state", state).toString())));
        table = new ListTable<>(columns, () -> lines);
        addClassName("qd-figure-group");
        add(new H2(getTranslation("activation.monitor.by", what)), table);
    }

    /** What is none needs no number: the others are seen. */
    private static @Nullable Long number(MonitorLine line, ActivationState state) {
        long number = line.tally().of(state);
        return number == 0 ? null : number;
    }

    void show(List<MonitorLine> now) {
        lines = now;
        setVisible(!now.isEmpty());
        table.refresh();
    }
}
