package cn.qudao.experience.ui;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.experience.ExperiencePermissions;
import cn.qudao.experience.domain.Centre;
import cn.qudao.experience.domain.Centre.Opened;
import cn.qudao.experience.domain.Centre.Shown;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.Page;
import cn.qudao.wap.SentLink;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;

/** A product as it is shown to the customer at the counter: what it is, how it goes, and the trial on the own phone. */
@Route(CentreView.PATH + "/:code")
@Requires(ExperiencePermissions.SHOW)
class ExperienceView extends Page implements BeforeEnterObserver {

    private final transient Centre centre;
    private final transient Messages messages;
    /** The same window may be led from one product to the next. */
    private final Div content = new Div();

    ExperienceView(Centre centre, Messages messages) {
        super("menu.experience");
        this.centre = centre;
        this.messages = messages;
        content.addClassName("qd-sections");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Opened opened = centre.one(event.getRouteParameters().get("code").orElse(""));
        Shown shown = opened.shown();
        String name = shown.product().name(getLocale());
        title(name);
        trail(List.of(
                new Crumb(getTranslation("menu.experience"), Address.of(CentreView.PATH)),
                new Crumb(
                        name, Address.of(CentreView.PATH + "/" + shown.product().code()))));
        content.removeAll();
        content.add(new Section(
                new H2(getTranslation("experience.about")),
                new Paragraph(shown.page().about().in(getLocale())),
                new Paragraph(getTranslation(
                        "activation.price",
                        shown.product()
                                .monthlyPrice()
                                .yuan()
                                .stripTrailingZeros()
                                .toPlainString()))));
        if (!shown.page().steps(getLocale()).isEmpty()) {
            content.add(demonstration(opened));
        }
        if (shown.page().trial() != null) {
            content.add(trial(shown));
        }
    }

    private Section demonstration(Opened opened) {
        Section section = new Section(new H2(getTranslation("experience.demonstration")));
        if (opened.demonstrated()) {
            OrderedList steps = new OrderedList();
            opened.shown().page().steps(getLocale()).forEach(step -> steps.add(new ListItem(step)));
            section.add(steps);
        } else {
            section.add(new Paragraph(getTranslation("experience.demonstration.elsewhere")));
        }
        return section;
    }

    private Section trial(Shown shown) {
        TextField number = new TextField(getTranslation("activation.number"));
        number.getElement().setAttribute("inputmode", "tel");
        FieldErrors errors = new FieldErrors();
        errors.watch("subscriber", number);
        Paragraph said = new Paragraph();
        said.getElement().setAttribute("aria-live", "polite");
        Button send = new Button(getTranslation("experience.trial.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(event -> {
            errors.attempt(() -> {
                SentLink sent = centre.trial(
                        Long.toString(Ids.next(), Character.MAX_RADIX),
                        SubscriberNumber.parse(number.getValue()),
                        shown.product().id());
                said.setText(words(sent));
            });
            send.setEnabled(true);
        });
        Div form = new Div(number, send);
        form.addClassName("qd-filter-bar");
        return new Section(
                new H2(getTranslation("experience.trial")),
                new Paragraph(getTranslation("experience.trial.what")),
                form,
                said);
    }

    private String words(SentLink sent) {
        return sent.refusal() == null
                ? getTranslation("experience.trial.sent")
                : getTranslation("wap.line.refused", sent.refusal().in(getLocale(), messages));
    }
}
