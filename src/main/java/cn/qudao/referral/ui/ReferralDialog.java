package cn.qudao.referral.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Refusal;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.WordPicker;
import cn.qudao.referral.domain.PromotionBook;
import cn.qudao.referral.domain.PromotionRow;
import cn.qudao.referral.domain.ReferralDesk;
import cn.qudao.referral.domain.ReferralForm;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Which friend is to be sent what; says first what the customer gets for it. */
class ReferralDialog {

    private final ReferralDesk desk;
    private final Messages messages;
    private final SubscriberNumber recommender;
    private final String token = Long.toString(Ids.next(), Character.MAX_RADIX);
    private final FormDialog dialog;
    private final TextField friend;
    private final WordPicker relation;
    private final ComboBox<ProductRow> product;
    private Consumer<String> told = line -> {};

    ReferralDialog(
            ReferralDesk desk,
            PromotionBook promotions,
            Dictionaries words,
            Messages messages,
            SubscriberNumber recommender) {
        this.desk = desk;
        this.messages = messages;
        this.recommender = recommender;
        Locale language = UI.getCurrent().getLocale();
        dialog = new FormDialog(UI.getCurrent().getTranslation("referral.recommend"), this::send);
        dialog.note(new Paragraph(
                promotions.today().map(this::promise).orElseGet(() -> dialog.getTranslation("referral.promise.none"))));
        friend = dialog.field("subscriber", new TextField(dialog.getTranslation("referral.friend.number")));
        friend.getElement().setAttribute("inputmode", "tel");
        friend.setRequiredIndicatorVisible(true);
        relation = dialog.field("relation", WordPicker.forForm(words, Dictionary.REFERRAL_RELATION));
        product = dialog.field("product", new ComboBox<>(dialog.getTranslation("activation.product")));
        product.setItems(desk.offered());
        product.setItemLabelGenerator(row -> row.name(language));
        product.setRequiredIndicatorVisible(true);
        dialog.saveText(dialog.getTranslation("referral.send"));
    }

    void open(Consumer<String> line) {
        told = line;
        dialog.open();
    }

    private String promise(PromotionRow promotion) {
        return dialog.getTranslation(
                "referral.promise",
                promotion.title().in(UI.getCurrent().getLocale()),
                recommender.masked(),
                ReferralWords.reward(promotion.kind(), promotion.amount()),
                promotion.most());
    }

    private void send() {
        SubscriberNumber to = SubscriberNumber.parse(friend.getValue());
        ProductRow what = product.getValue();
        Optional<Refusal> refusal =
                desk.send(new ReferralForm(token, recommender, to, relation.code(), what == null ? null : what.id()));
        told.accept(refusal.map(why -> dialog.getTranslation("referral.refused", to.masked(), words(why)))
                .orElseGet(() -> dialog.getTranslation(
                        "referral.sent", to.masked(), what.name(UI.getCurrent().getLocale()))));
    }

    private String words(Refusal refusal) {
        return refusal.in(UI.getCurrent().getLocale(), messages);
    }
}
