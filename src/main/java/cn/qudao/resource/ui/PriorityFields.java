package cn.qudao.resource.ui;

import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.WordPicker;
import cn.qudao.resource.RankingId;
import cn.qudao.resource.domain.Priority;
import cn.qudao.resource.domain.RankingRow;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks whom a pool serves first; no ranking means nobody. */
final class PriorityFields {

    /** Whom the rule is for (row 65), unless somebody says otherwise. */
    private static final String ROADSIDE = "roadside";

    private final List<RankingRow> rankings;
    private final ComboBox<RankingRow> ranking;
    private final IntegerField upTo;
    private final WordPicker type;
    private final DayPicker until;

    PriorityFields(FormDialog dialog, List<RankingRow> rankings, Dictionaries words) {
        this.rankings = rankings;
        ranking = dialog.field("ranking", new ComboBox<>(dialog.getTranslation("resource.ranking")));
        ranking.setItems(rankings);
        ranking.setItemLabelGenerator(
                row -> dialog.getTranslation("resource.ranking.named", row.competition(), row.endedOn()));
        ranking.setClearButtonVisible(true);
        ranking.setHelperText(dialog.getTranslation("resource.ranking.hint"));
        upTo = dialog.field("upTo", new IntegerField(dialog.getTranslation("resource.priority.up-to")));
        type = dialog.field("channelType", WordPicker.forForm(words, Dictionary.CHANNEL_TYPE));
        until = dialog.field("until", new DayPicker(dialog.getTranslation("resource.priority.until")));
        type.choose(ROADSIDE);
        ranking.addValueChangeListener(event -> ask(event.getValue() != null));
        ask(false);
    }

    private void ask(boolean ranked) {
        Stream.<HasEnabled>of(upTo, type, until).forEach(field -> field.setEnabled(ranked));
        if (!ranked) {
            upTo.clear();
            until.clear();
        }
    }

    PriorityFields fill(@Nullable Priority priority) {
        if (priority != null) {
            rankings.stream()
                    .filter(row -> row.id().equals(priority.ranking()))
                    .findFirst()
                    .ifPresent(ranking::setValue);
            upTo.setValue(priority.upTo());
            type.choose(priority.channelType());
            until.setValue(priority.until());
        }
        return this;
    }

    void show(boolean shown) {
        Stream.<Component>of(ranking, upTo, type, until).forEach(field -> field.setVisible(shown));
    }

    @Nullable
    Priority value() {
        RankingId chosen =
                Optional.ofNullable(ranking.getValue()).map(RankingRow::id).orElse(null);
        return ranking.isVisible() ? Priority.asked(chosen, upTo.getValue(), type.code(), until.getValue()) : null;
    }
}
