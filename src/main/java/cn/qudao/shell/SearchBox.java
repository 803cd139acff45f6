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
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/** One box that finds what the modules have to offer, by characters, pinyin or initials. */
@SpringComponent
@Scope("prototype")
class SearchBox extends ComboBox<SearchBox.Found> {

    private static final int HITS_EACH = 8;

    /** @param hit null for the line that says that nothing was found */
    record Found(String group, SearchSource.@Nullable Hit hit) {

        String text() {
            return hit == null ? "" : hit.text();
        }

        String context() {
            return hit == null ? group : group + " · " + hit.context();
        }
    }

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
        setItemLabelGenerator((ItemLabelGenerator<Found>) Found::text);
        setRenderer(LitRenderer.<Found>of(
                        "<div class='qd-hit'><span>${item.text}</span>" + "<small>${item.context}</small></div>")
                .withProperty("text", Found::text)
                .withProperty("context", Found::context));
        setItems(query -> {
            int offset = query.getOffset();
            return find(query.getFilter().orElse("")).skip(offset).limit(query.getLimit());
        });
        addValueChangeListener(event -> {
            if (event.getValue() != null && event.isFromClient()) {
                SearchSource.Hit hit = event.getValue().hit();
                if (hit != null) {
                    getUI().ifPresent(hit.address()::go);
                }
                clear();
            }
        });
    }

    private Stream<Found> find(String words) {
        if (words.isBlank()) {
            return Stream.empty();
        }
        List<Found> found = sources.stream()
                .flatMap(source -> source.find(words, HITS_EACH).stream()
                        .map(hit -> new Found(getTranslation(source.title()), hit)))
                .toList();
        return found.isEmpty() ? Stream.of(new Found(getTranslation("shell.search.none"), null)) : found.stream();
    }
}
