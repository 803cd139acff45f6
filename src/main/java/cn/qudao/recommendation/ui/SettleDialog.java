package cn.qudao.recommendation.ui;

import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.domain.RecommendationDesk;
import cn.qudao.recommendation.domain.RecommendationRow;
import cn.qudao.recommendation.domain.SettlementForm;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;

/** What came of a recommendation that was pending. */
final class SettleDialog {

    private static final int LONGEST_REASON = 100;

    private final FormDialog dialog;
    private final RadioButtonGroup<Result> result;
    private final TextField failReason;

    SettleDialog(RecommendationDesk desk, RecommendationRow row, Runnable settled) {
        dialog = new FormDialog(text("recommendation.settle.title", row.subscriber()), () -> {
            desk.settle(row.id(), form());
            settled.run();
        });
        result = dialog.field("result", new RadioButtonGroup<>(text("recommendation.result")));
        result.setItems(Result.SUCCESS, Result.FAILED);
        result.setItemLabelGenerator(item -> text("recommendation.result." + item));
        result.addValueChangeListener(event -> showReason());
        failReason = dialog.field("failReason", new TextField(text("recommendation.fail-reason")));
        failReason.setMaxLength(LONGEST_REASON);
        showReason();
    }

    void open() {
        dialog.open();
    }

    private void showReason() {
        failReason.setVisible(result.getValue() == Result.FAILED);
    }

    private SettlementForm form() {
        return new SettlementForm(result.getValue(), failReason.getValue());
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
