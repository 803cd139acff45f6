package cn.qudao.search.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.search.FoundKind;
import cn.qudao.search.Search;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.Page;
import cn.qudao.uikit.PageLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is found by some words, the best first, of all kinds or of one. */
@Route(SearchView.PATH)
@Requires
class SearchView extends Page implements BeforeEnterObserver {

    static final String PATH = "search";

    private static final String WORDS = "q";
    private static final String KIND = "kind";
    private static final String SKIP = "after";
    private static final int PAGE = 20;
    /** Who has not found it among so many asks for something else. */
    private static final int FURTHEST = 1_000;

    private final transient Search search;
    private final TextField words = new TextField();
    private final Div results = new Div();

    SearchView(Search search) {
        super("search.title");
        this.search = search;
        words.setAriaLabel(getTranslation("search.title"));
        words.setPlaceholder(getTranslation("shell.search"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        words.addClassName("qd-search-words");
        words.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                Address.of(PATH).with(WORDS, event.getValue().strip()).go(UI.getCurrent());
            }
        });
        results.addClassName("qd-sections");
        add(words, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        String asked = address.get(WORDS).orElse("");
        words.setValue(asked);
        results.removeAll();
        if (asked.isEmpty()) {
            results.add(new EmptyState(getTranslation("search.hint")));
            return;
        }
        FoundKind kind = address.get(KIND).flatMap(this::kind).orElse(null);
        int skip = address.get(SKIP)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number < FURTHEST)
                .orElse(0);
        show(address, asked, kind, skip);
    }

    private Optional<FoundKind> kind(String code) {
        return search.kinds().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    private void show(Address address, String asked, @Nullable FoundKind kind, int skip) {
        Search.Answer answer = search.find(
                new Search.Question(asked, kind == null ? Set.of() : Set.of(kind.code()), skip, PAGE), getLocale());
        if (!answer.ready()) {
            results.add(new EmptyState(getTranslation("search.building")));
            return;
        }
        if (answer.counts().isEmpty()) {
            results.add(new EmptyState(getTranslation("shell.search.none")));
            return;
        }
        Address question = address.with(SKIP, null);
        results.add(kinds(question, answer.counts(), kind), hits(answer.hits()));
        results.add(new PageLinks(
                skip > 0 ? question : null,
                answer.more() && skip + PAGE < FURTHEST ? question.with(SKIP, skip + PAGE) : null));
    }

    private Component kinds(Address question, List<Search.KindCount> counts, @Nullable FoundKind chosen) {
        Nav kinds = new Nav();
        kinds.addClassName("qd-search-kinds");
        kinds.setAriaLabel(getTranslation("search.kinds"));
        int all = counts.stream().mapToInt(Search.KindCount::count).sum();
        kinds.add(kind(question.with(KIND, null), getTranslation("search.kinds.all"), all, chosen == null));
        for (Search.KindCount each : counts) {
            kinds.add(kind(
                    question.with(KIND, each.kind().code()),
                    getTranslation(each.kind().title()),
                    each.count(),
                    each.kind().equals(chosen)));
        }
        return kinds;
    }

    private static Anchor kind(Address address, String name, int count, boolean chosen) {
        Span number = new Span("%,d".formatted(count));
        Anchor link = new Anchor(address.toString(), new Span(name), number);
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Component hits(List<Search.Hit> hits) {
        OrderedList list = new OrderedList();
        list.addClassName("qd-search-hits");
        hits.forEach(hit -> list.add(item(hit)));
        return list;
    }

    private ListItem item(Search.Hit hit) {
        Anchor title = new Anchor(hit.address());
        hit.title().forEach(piece -> title.add(piece(piece)));
        Span context =
                new Span(getTranslation(hit.kind().one()) + (hit.context().isEmpty() ? "" : " · "));
        hit.context().forEach(piece -> context.add(piece(piece)));
        context.addClassName("qd-search-context");
        ListItem item = new ListItem(title, context);
        if (!hit.text().isEmpty()) {
            Paragraph text = new Paragraph();
            hit.text().forEach(piece -> text.add(piece(piece)));
            item.add(text);
        }
        return item;
    }

    private static Component piece(Search.Piece piece) {
        return piece.found() ? new Mark(piece.text()) : new Span(piece.text());
    }
}
