package cn.qudao.shell;

import cn.qudao.search.Search;
import cn.qudao.uikit.Address;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/** One box that finds everything; what it has no room for is on a page of its own, which Enter opens. */
@SpringComponent
@Scope("prototype")
class SearchBox extends ComboBox<SearchBox.Line> {

    private static final String PAGE = "search";
    private static final String WORDS = "q";

    /** @param address null for a line that only says something */
    record Line(
            List<Search.Piece> title,
            List<Search.Piece> context,
            @Nullable Address address) {

        String text() {
            return title.stream().map(Search.Piece::text).reduce("", String::concat);
        }
    }

    private final transient Search search;

    SearchBox(Search search) {
        this.search = search;
        addClassName("qd-search");
        setPlaceholder(getTranslation("shell.search"));
        setAriaLabel(getTranslation("shell.search"));
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setItemLabelGenerator((ItemLabelGenerator<Line>) Line::text);
        setRenderer(LitRenderer.<Line>of("<div class='qd-hit'><span>" + pieces("title") + "</span><small>"
                        + pieces("context") + "</small></div>")
                .withProperty("title", Line::title)
                .withProperty("context", Line::context));
        setItems(query -> {
            int offset = query.getOffset();
            return lines(query.getFilter().orElse("")).skip(offset).limit(query.getLimit());
        });
        addValueChangeListener(event -> {
            if (event.getValue() != null && event.isFromClient()) {
                Address address = event.getValue().address();
                if (address != null) {
                    getUI().ifPresent(address::go);
                }
                clear();
            }
        });
        // Enter without having chosen a line.
        getElement()
                .addEventListener("keydown", event -> {
                    // What is no line leaves the list open, above the page and in the way of its links.
                    getElement().callJsFunction("close");
                    Address page = page(event.getEventData()
                            .path("element.inputElement.value")
                            .asString(""));
                    getUI().ifPresent(page::go);
                })
                .setFilter("event.key === 'Enter' && element.opened && element._focusedIndex < 0"
                        + " && element.inputElement.value.trim() !== ''")
                .addEventData("element.inputElement.value");
    }

    private static String pieces(String property) {
        return "${item." + property + ".map(piece => piece.found ? html`<mark>${piece.text}</mark>` : piece.text)}";
    }

    private static List<Search.Piece> said(String text) {
        return List.of(new Search.Piece(text, false));
    }

    private static Address page(String words) {
        return Address.of(PAGE).with(WORDS, words.strip());
    }

    private Stream<Line> lines(String words) {
        if (words.isBlank()) {
            return Stream.empty();
        }
        Search.Answer answer = search.suggest(words, getLocale());
        if (answer.hits().isEmpty()) {
            return Stream.of(new Line(
                    List.of(), said(getTranslation(answer.ready() ? "shell.search.none" : "search.building")), null));
        }
        return Stream.concat(
                answer.hits().stream().map(this::line),
                Stream.of(new Line(said(getTranslation("search.all-results")), said(words.strip()), page(words))));
    }

    private Line line(Search.Hit hit) {
        return new Line(
                hit.title(),
                Stream.concat(said(getTranslation(hit.kind().one()) + " · ").stream(), hit.context().stream())
                        .toList(),
                Address.of(new Location(hit.address())));
    }
}
