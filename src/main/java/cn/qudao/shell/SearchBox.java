package cn.qudao.shell;

import cn.qudao.uikit.SearchSource;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Scope;

/** One box that finds what the modules have to offer, by characters, pinyin or initials. */
@SpringComponent
@Scope("prototype")
class SearchBox extends ComboBox<SearchBox.Found> {

    private static final int HITS_EACH = 8;

    record Found(String group, SearchSource.Hit hit) {}

    private final transient List<SearchSource> sources;

    SearchBox(List<SearchSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
        addClassName("qd-search");
        setPlaceholder(getTranslation("shell.search"));
        setAriaLabel(getTranslation("shell.search"));
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setItemLabelGenerator((ItemLabelGenerator<Found>) found -> found.hit().text());
        setRenderer(LitRenderer.<Found>of("<div class='qd-hit'><span>${item.text}</span>"
                        + "<small>${item.group} · ${item.context}</small></div>")
                .withProperty("text", found -> found.hit().text())
                .withProperty("context", found -> found.hit().context())
                .withProperty("group", Found::group));
        setItems(query -> {
            int offset = query.getOffset();
            return find(query.getFilter().orElse("")).skip(offset).limit(query.getLimit());
        });
        addValueChangeListener(event -> {
            if (event.getValue() != null && event.isFromClient()) {
                getUI().ifPresent(event.getValue().hit().address()::go);
                clear();
            }
        });
    }

    private Stream<Found> find(String words) {
        if (words.isBlank()) {
            return Stream.empty();
        }
        return sources.stream()
                .flatMap(source -> source.find(words, HITS_EACH).stream()
                        .map(hit -> new Found(getTranslation(source.title()), hit)));
    }
}
