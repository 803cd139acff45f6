package cn.qudao.activation.ui;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Saying;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/** Says a sentence in the language of the window. */
final class Words {

    private Words() {}

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
