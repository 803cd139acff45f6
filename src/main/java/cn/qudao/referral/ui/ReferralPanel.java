package cn.qudao.referral.ui;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.CounterSection.Panel;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens the form while a number stands there, and says what was sent for it. */
class ReferralPanel extends Div implements Panel {

    private final transient Function<SubscriberNumber, ReferralDialog> form;
    private final boolean allowed;
    private final Div said = new Div();
    private transient @Nullable SubscriberNumber number;

    ReferralPanel(Function<SubscriberNumber, ReferralDialog> form, boolean allowed) {
        this.form = form;
        this.allowed = allowed;
        said.getElement().setAttribute("aria-live", "polite");
        Button recommend = new Button(getTranslation("referral.recommend"), event -> open());
        recommend.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(recommend, said);
        setVisible(false);
    }

    private void open() {
        if (number != null) {
            form.apply(number).open(line -> said.addComponentAsFirst(new Paragraph(line)));
        }
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(@Nullable SubscriberNumber whole) {
        if (whole == null || !whole.equals(number)) {
            said.removeAll();
        }
        number = whole;
        setVisible(allowed && whole != null);
    }

    @Override
    public void asked(SubscriberNumber asked, ProductId product, Accepted accepted) {}
}
