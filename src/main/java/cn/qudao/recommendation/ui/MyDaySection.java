package cn.qudao.recommendation.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.domain.RecommendationList;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FigureCard;
import cn.qudao.uikit.HomeSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** On the home page of who recommends: what came of it today, each number with its records. */
@org.springframework.stereotype.Component
class MyDaySection implements HomeSection {

    private static final int BEFORE_THE_KEY_FIGURES = 5;

    private final RecommendationList recommendations;
    private final CurrentUser user;
    private final Clock clock;

    MyDaySection(RecommendationList recommendations, CurrentUser user, Clock clock) {
        this.recommendations = recommendations;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return BEFORE_THE_KEY_FIGURES;
    }

    @Override
    public Optional<Component> create() {
        return user.find()
                .filter(actor -> actor.may(RecommendationPermissions.RECORD))
                .map(actor -> cards(recommendations.on(LocalDate.now(clock))));
    }

    private Component cards(Map<Result, Long> today) {
        Div cards = new Div();
        cards.addClassName("qd-figure-cards");
        LocalDate day = LocalDate.now(clock);
        Address records = Address.of("recommendations").with("from", day).with("to", day);
        cards.add(card(
                cards.getTranslation("recommendation.my-day.all"),
                today.values().stream().mapToLong(Long::longValue).sum(),
                records));
        for (Result result : Result.values()) {
            cards.add(card(
                    cards.getTranslation("recommendation.result." + result),
                    today.getOrDefault(result, 0L),
                    records.with("result", result)));
        }
        Div group = new Div(new H2(cards.getTranslation("recommendation.my-day")), cards);
        group.addClassName("qd-figure-group");
        return group;
    }

    private static FigureCard card(String name, long number, Address records) {
        return new FigureCard(name, "%,d".formatted(number), "", 0, records);
    }
}
