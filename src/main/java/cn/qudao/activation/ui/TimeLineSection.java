package cn.qudao.activation.ui;

import cn.qudao.activation.OrderAction;
import cn.qudao.activation.domain.ActivationRow;
import cn.qudao.activation.domain.StepRow;
import cn.qudao.activation.domain.TimeLines;
import cn.qudao.kernel.Clocks;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.RecommendationSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** On the page of a recommendation: the seven steps of its activation, for clerk and manager alike. */
@org.springframework.stereotype.Component
class TimeLineSection implements RecommendationSection {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(Clocks.BUSINESS_ZONE);

    private final TimeLines timeLines;

    TimeLineSection(TimeLines timeLines) {
        this.timeLines = timeLines;
    }

    @Override
    public String title() {
        return "activation.time-line";
    }

    @Override
    public Optional<Component> create(RecommendationId recommendation) {
        List<ActivationRow> orders = timeLines.of(recommendation);
        if (orders.isEmpty()) {
            return Optional.empty();
        }
        Div all = new Div();
        all.addClassName("qd-sections");
        orders.forEach(order -> {
            if (order.action() == OrderAction.DELETE) {
                all.add(new H3(all.getTranslation("activation.stop.time-line")));
            }
            all.add(list(order));
        });
        return Optional.of(all);
    }

    private Component list(ActivationRow row) {
        OrderedList list = new OrderedList();
        list.addClassName("act-line");
        timeLines.steps(row.id()).forEach(step -> list.add(item(list, step)));
        return list;
    }

    private static ListItem item(Component where, StepRow step) {
        Span name = new Span(where.getTranslation("activation.step." + step.step()));
        Span outcome = new Span(where.getTranslation("activation.outcome." + step.outcome()));
        outcome.setClassName("act-state act-" + step.outcome().name().toLowerCase(Locale.ROOT));
        Span time = new Span(TIME.format(step.at()));
        time.addClassName("qd-soft");
        ListItem item = new ListItem(new Div(name, outcome, time));
        if (step.reason() != null) {
            item.add(new Div(Words.say(where, step.reason())));
        }
        if (step.help() != null) {
            Div help = new Div(Words.say(where, step.help()));
            help.addClassName("qd-soft");
            item.add(help);
        }
        return item;
    }
}
