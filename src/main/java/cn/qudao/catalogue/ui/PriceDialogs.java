package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.domain.PriceBook;
import cn.qudao.catalogue.domain.PriceForm;
import cn.qudao.catalogue.domain.PriceRow;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.WordPicker;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for a price of a channel, a customer segment, or both, and says for whom one is. */
@org.springframework.stereotype.Component
class PriceDialogs {

    private final PriceBook prices;
    private final Dictionaries dictionaries;
    private final ProductWords words;
    private final CurrentUser user;

    PriceDialogs(PriceBook prices, Dictionaries dictionaries, ProductWords words, CurrentUser user) {
        this.prices = prices;
        this.dictionaries = dictionaries;
        this.words = words;
        this.user = user;
    }

    boolean allowed() {
        return user.get().may(CataloguePermissions.PRICES);
    }

    String forWhom(Component screen, PriceRow row) {
        Locale language = ProductWords.language();
        String whom = Stream.of(
                        name(Dictionary.CHANNEL_TYPE, row.channelType(), language),
                        name(Dictionary.CUSTOMER_SEGMENT, row.segment(), language))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return whom.isEmpty() ? screen.getTranslation("catalogue.price.everybody") : whom;
    }

    private @Nullable String name(Dictionary dictionary, @Nullable String code, Locale language) {
        return code == null ? null : dictionaries.name(dictionary, code, language);
    }

    void set(ProductRow product, Runnable changed) {
        UI ui = UI.getCurrent();
        WordPicker type = WordPicker.forFilter(dictionaries, Dictionary.CHANNEL_TYPE);
        WordPicker segment = WordPicker.forFilter(dictionaries, Dictionary.CUSTOMER_SEGMENT);
        BigDecimalField monthly = new BigDecimalField(ui.getTranslation("catalogue.product.price"));
        Checkbox ends = new Checkbox(ui.getTranslation("catalogue.price.ends"));
        DayPicker since = new DayPicker(ui.getTranslation("catalogue.since"));
        TextField reason = new TextField(ui.getTranslation("catalogue.reason"));
        since.setValue(words.today());
        since.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        ends.addValueChangeListener(event -> monthly.setEnabled(!event.getValue()));
        FormDialog dialog =
                new FormDialog(ui.getTranslation("catalogue.price.set") + " · " + product.name(ui.getLocale()), () -> {
                    prices.set(
                            product.id(),
                            new PriceForm(
                                    orNull(type.code()),
                                    orNull(segment.code()),
                                    ends.getValue() ? null : ProductDialog.amount("monthly", monthly.getValue()),
                                    since.getValue(),
                                    reason.getValue()));
                    changed.run();
                });
        dialog.field("channelType", type);
        dialog.field("segment", segment);
        dialog.field("monthly", monthly);
        dialog.field("ends", ends);
        dialog.field("since", since);
        dialog.field("reason", reason);
        dialog.open();
    }

    private static @Nullable String orNull(String code) {
        return code.isEmpty() ? null : code;
    }
}
