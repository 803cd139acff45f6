package cn.qudao.screening.ui;

import cn.qudao.screening.Subject;
import cn.qudao.screening.domain.ListingRow;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Supplier;

/** What the lists say of one subject, on its own page. */
@org.springframework.stereotype.Component
class ListingEntries {

    private final ListingDialogs dialogs;

    ListingEntries(ListingDialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** @param editable whether this person may put the subject on a list */
    Component of(Subject subject, String name, boolean editable, Supplier<List<ListingRow>> read) {
        Div body = new Div();
        show(body, subject, name, editable, read);
        return body;
    }

    private void show(Div body, Subject subject, String name, boolean editable, Supplier<List<ListingRow>> read) {
        Runnable again = () -> show(body, subject, name, editable, read);
        List<ListingRow> rows = read.get();
        body.removeAll();
        body.add(
                rows.isEmpty()
                        ? new EmptyState(body.getTranslation("screening.nothing"))
                        : list(rows, editable, again));
        if (editable) {
            Div verbs = new Div(
                    new Button(body.getTranslation("screening.put"), event -> dialogs.put(subject, name, again)));
            verbs.addClassName("qd-section-verbs");
            body.add(verbs);
        }
    }

    private Component list(List<ListingRow> rows, boolean editable, Runnable again) {
        ListingWords words = new ListingWords();
        RecordList list = new RecordList();
        for (ListingRow row : rows) {
            if (row.stands() && editable) {
                Button end = new Button(list.getTranslation("screening.end"), event -> dialogs.end(row, again));
                end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                list.row(words.title(row), null, words.detail(row), end);
            } else {
                list.row(words.title(row), null, words.detail(row));
            }
        }
        return list;
    }
}
