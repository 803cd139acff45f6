package cn.qudao.customer.ui;

import cn.qudao.catalogue.Products;
import cn.qudao.customer.CustomerPermissions;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberSection;
import cn.qudao.customer.domain.SubscriberDesk;
import cn.qudao.customer.domain.SubscriberDetail;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.FilterBar;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Asks for a number and shows what is known of it. The number never stands in the address: an address is kept and shared. */
@Route("subscribers")
@Menu(title = "menu.subscribers", icon = "vaadin:user-card", order = 33)
@Requires(CustomerPermissions.VIEW)
class SubscriberView extends Page {

    private final transient SubscriberDesk desk;
    private final transient List<SubscriberSection> sections;
    private final transient SubscriberFacts facts;
    private final TextField number = new TextField(getTranslation("customer.number"));
    private final Div answer = new Div();
    private final FieldErrors errors = new FieldErrors();

    SubscriberView(
            SubscriberDesk desk,
            List<SubscriberSection> sections,
            Products products,
            Dictionaries dictionaries,
            Clock clock) {
        super("menu.subscribers");
        this.desk = desk;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(SubscriberSection::order))
                .toList();
        this.facts = new SubscriberFacts(products, dictionaries, clock);
        errors.watch("subscriber", number);
        number.setAutofocus(true);
        number.setRequiredIndicatorVisible(true);
        number.getElement().setAttribute("inputmode", "tel");
        Button look = new Button(getTranslation("customer.look"), event -> errors.attempt(this::show));
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        look.addClickShortcut(Key.ENTER);
        answer.addClassName("qd-sections");
        Div told = new Div(getTranslation("customer.look.told"));
        told.addClassName("qd-summary");
        add(new FilterBar(number, look), told, answer);
    }

    private void show() {
        SubscriberNumber asked = SubscriberNumber.parse(number.getValue());
        answer.removeAll();
        SubscriberDetail detail = desk.look(asked);
        answer.add(new H2(getTranslation("customer.of", asked.masked())), facts.features(detail));
        answer.add(section("customer.holdings", facts.holdings(detail)));
        sections.forEach(each -> each.create(asked).ifPresent(body -> answer.add(section(each.title(), body))));
    }

    private Section section(String title, Component body) {
        return new Section(new H2(getTranslation(title)), body);
    }
}
