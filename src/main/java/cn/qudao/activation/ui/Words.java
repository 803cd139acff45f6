package cn.qudao.activation.ui;

import cn.qudao.activation.ActivationState;
import cn.qudao.activation.OrderAction;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Saying;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/** Says a sentence in the language of the window. */
final class Words {

    private Words() {}

    /** Of how far an order has come. */
    static String state(OrderAction action, ActivationState state) {
        return (action == OrderAction.ADD ? "activation.state." : "activation.stop.state.") + state;
    }

    static String say(Component where, Saying saying) {
        return where.getTranslation(
                saying.key(),
                saying.arguments().stream()
                        .map(argument -> argument instanceof Bilingual words
                                ? words.in(UI.getCurrent().getLocale())
                                : argument)
                        .toArray());
    }
}
