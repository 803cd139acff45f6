package cn.qudao.offer.ui;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListFilter;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What packages and promotions have in common on their screens. */
@Component
class OfferDialogs {

    private static final int FINEST = 4;

    private final Clock clock;

    OfferDialogs(Clock clock) {
        this.clock = clock;
    }

    void end(Bilingual what, BiConsumer<LocalDate, String> action, Runnable changed) {
        UI ui = UI.getCurrent();
        DayPicker on = new DayPicker(ui.getTranslation("catalogue.until"));
        TextField reason = new TextField(ui.getTranslation("catalogue.reason"));
        on.setValue(LocalDate.now(clock));
        reason.setRequiredIndicatorVisible(true);
        FormDialog dialog = new FormDialog(ui.getTranslation("offer.end") + " · " + what.in(ui.getLocale()), () -> {
            LocalDate day = on.getValue();
            if (day == null) {
                throw RuleViolation.at("on", "org.day.missing");
            }
            action.accept(day, reason.getValue());
            changed.run();
        });
        dialog.field("on", on);
        dialog.field("reason", reason);
        dialog.saveText(ui.getTranslation("offer.end"));
        dialog.open();
    }

    /** Whether it is over. */
    ListFilter<Boolean> lasting(com.vaadin.flow.component.Component screen) {
        return ListFilter.choice(
                "lasting",
                screen.getTranslation("catalogue.standing"),
                List.of(true, false),
                String::valueOf,
                choice -> screen.getTranslation(choice ? "offer.lasting" : "offer.ended"));
    }

    /** Null for nothing. */
    static @Nullable Money money(String field, @Nullable BigDecimal yuan) {
        if (yuan != null && yuan.stripTrailingZeros().scale() > FINEST) {
            throw RuleViolation.at(field, "catalogue.product.bad-price", FINEST);
        }
        return yuan == null ? null : new Money(yuan);
    }
}
