package cn.qudao.activation;

import cn.qudao.kernel.Money;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/** What a product costs a month here and for this customer (row 69); the list price is struck through where it is another. */
public class PriceTag extends Span {

    private final Money listed;

    public PriceTag(Money listed) {
        this.listed = listed;
        addClassNames("qd-soft", "act-price");
        show(listed);
    }

    /** @param why in words; null where it is the price list's */
    public final void show(Money price, @Nullable String why) {
        show(price);
        if (why != null) {
            Span reason = new Span(why);
            reason.addClassName("act-why");
            add(reason);
        }
    }

    public final void show(Money price) {
        getElement().removeAllChildren();
        add(getTranslation("activation.price", plain(price)));
        if (!price.equals(listed)) {
            Element struck = new Element("s");
            struck.setText(plain(listed));
            struck.setAttribute("title", getTranslation("activation.price.listed", plain(listed)));
            getElement().appendChild(struck);
        }
    }

    private static String plain(Money money) {
        return money.yuan().stripTrailingZeros().toPlainString();
    }
}
