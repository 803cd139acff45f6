package cn.qudao.card.ui;

import cn.qudao.card.domain.CardFigures;
import cn.qudao.card.domain.Reached;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FigureCard;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How many of the cards that a list shows were issued, sold, activated and kept, and which share of those before. */
class CardFigureCards extends Div {

    private static final double PERCENT = 100;

    private final Map<Reached, FigureCard> figures = new EnumMap<>(Reached.class);

    CardFigureCards() {
        addClassName("qd-figure-cards");
        for (Reached reached : Reached.values()) {
            FigureCard figure = new FigureCard(getTranslation("card.reached." + reached));
            figures.put(reached, figure);
            add(figure);
        }
    }

    /** @param list of the same cards */
    void show(CardFigures now, Address list) {
        figures.forEach((reached, figure) -> figure.show(
                "%,d".formatted(now.of(reached)),
                reached == Reached.ISSUED ? "" : share(now, reached),
                list.with("reached", written(reached))));
    }

    private String share(CardFigures now, Reached reached) {
        long of = now.of(Reached.values()[reached.ordinal() - 1]);
        return getTranslation(
                "card.rate." + reached, of == 0 ? "–" : "%.1f%%".formatted(PERCENT * now.of(reached) / of));
    }

    static String written(Reached reached) {
        return reached.name().toLowerCase(Locale.ROOT);
    }
}
