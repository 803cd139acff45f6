package cn.qudao.suggestion.ui;

import cn.qudao.activation.PriceTag;
import cn.qudao.catalogue.Script;
import cn.qudao.catalogue.Script.Gap;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Saying;
import cn.qudao.suggestion.DeclineReason;
import cn.qudao.suggestion.domain.Packaged;
import cn.qudao.suggestion.domain.Suggestion;
import cn.qudao.uikit.MenuButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One suggestion: the product, why, what to say, and the two answers of the customer. */
class SuggestionCard extends ListItem {

    SuggestionCard(
            Suggestion suggestion, Function<Saying, String> say, Runnable activate, Consumer<DeclineReason> decline) {
        String name = suggestion.product().name(getLocale());
        PriceTag price = new PriceTag(suggestion.product().monthlyPrice());
        Saying why = suggestion.price().why();
        price.show(suggestion.price().monthly(), why == null ? null : say.apply(why));
        head(name, price, suggestion.reasons(), say);
        Saying hint = suggestion.hint();
        if (hint != null) {
            Span elsewhere = new Span(say.apply(hint));
            elsewhere.addClassName("sug-granted");
            add(elsewhere);
        }
        granted(suggestion.promotions());
        Script script = suggestion.script();
        if (script != null) {
            Paragraph words = new Paragraph(said(script, suggestion.gaps(), name));
            words.addClassName("sug-script");
            add(words);
        }
        answers(name, activate, decline);
    }

    /** A package: what is in it, and what it costs against its parts. */
    SuggestionCard(Packaged pack, Function<Saying, String> say, Runnable activate, Consumer<DeclineReason> decline) {
        String name = pack.offer().name(getLocale());
        PriceTag price = new PriceTag(pack.single());
        price.show(pack.offer().monthly());
        head(name, price, pack.reasons(), say);
        granted(pack.promotions());
        Paragraph parts = new Paragraph(getTranslation(
                "suggestion.package.parts",
                pack.parts().stream()
                        .map(part -> part.name(getLocale()))
                        .collect(Collectors.joining(getTranslation("suggestion.package.between")))));
        parts.addClassName("sug-script");
        add(parts);
        answers(name, activate, decline);
    }

    private void head(String name, PriceTag price, List<Saying> why, Function<Saying, String> say) {
        addClassName("sug-card");
        Div head = new Div(new H3(name), price);
        head.addClassName("sug-head");
        Span reasons = new Span(
                why.stream().map(say).collect(Collectors.joining(getTranslation("suggestion.reasons.between"))));
        reasons.addClassName("sug-why");
        add(head, reasons);
    }

    private void granted(List<Bilingual> promotions) {
        if (!promotions.isEmpty()) {
            Span granted = new Span(getTranslation(
                    "suggestion.promotions",
                    promotions.stream()
                            .map(title -> title.in(getLocale()))
                            .collect(Collectors.joining(getTranslation("suggestion.reasons.between")))));
            granted.addClassName("sug-granted");
            add(granted);
        }
    }

    private void answers(String name, Runnable activate, Consumer<DeclineReason> decline) {
        Button yes = new Button(getTranslation("suggestion.activate"), event -> activate.run());
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setAriaLabel(getTranslation("suggestion.activate.aria", name));
        Div answers = new Div(yes, no(name, decline));
        answers.addClassName("sug-answers");
        add(answers);
    }

    private MenuButton no(String name, Consumer<DeclineReason> decline) {
        MenuButton no = new MenuButton(getTranslation("suggestion.decline"), menu -> {
            for (DeclineReason reason : DeclineReason.values()) {
                menu.add(getTranslation("suggestion.declined." + reason), () -> decline.accept(reason));
            }
        });
        no.setAriaLabel(getTranslation("suggestion.decline.aria", name));
        return no;
    }

    private String said(Script script, Map<Gap, String> known, String product) {
        Map<Gap, String> gaps = new EnumMap<>(known);
        gaps.put(Gap.PRODUCT, product);
        return script.say(getLocale(), gaps);
    }
}
