package cn.qudao.suggestion.ui;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.suggestion.domain.TaskList;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FigureCard;
import cn.qudao.uikit.HomeSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** On the home page of who stands at a counter: how many customers are to be told something when they come again. */
@org.springframework.stereotype.Component
class DueTasksSection implements HomeSection {

    private static final int AFTER_THE_DAY = 6;

    private final TaskList tasks;
    private final CurrentUser user;

    DueTasksSection(TaskList tasks, CurrentUser user) {
        this.tasks = tasks;
        this.user = user;
    }

    @Override
    public int order() {
        return AFTER_THE_DAY;
    }

    @Override
    public Optional<Component> create() {
        return user.find()
                .filter(actor -> actor.may(ActivationPermissions.ACTIVATE))
                .map(Actor::place)
                .map(place -> tasks.count(place, false))
                .filter(due -> due > 0)
                .map(DueTasksSection::card);
    }

    private static Component card(long due) {
        Div cards = new Div();
        cards.addClassName("qd-figure-cards");
        cards.add(new FigureCard(
                cards.getTranslation("menu.suggestion-tasks"),
                "%,d".formatted(due),
                cards.getTranslation("suggestion.task.due-today"),
                0,
                Address.of("suggestion-tasks").with("done", false)));
        return cards;
    }
}
