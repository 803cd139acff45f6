package cn.qudao.contact.ui;

import cn.qudao.contact.ContactPermissions;
import cn.qudao.contact.domain.Cap;
import cn.qudao.contact.domain.ContactStanding;
import cn.qudao.contact.domain.ContactStandings;
import cn.qudao.contact.domain.DoNotContactRow;
import cn.qudao.contact.domain.PastContact;
import cn.qudao.contact.domain.Span;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberSection;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Messages;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** On the page of a subscriber: by which channel he may be contacted now, what keeps him from it and until when. */
@org.springframework.stereotype.Component
class ContactSection implements SubscriberSection {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ContactStandings standings;
    private final DoNotContactDialogs dialogs;
    private final Messages messages;
    private final CurrentUser user;

    ContactSection(ContactStandings standings, DoNotContactDialogs dialogs, Messages messages, CurrentUser user) {
        this.standings = standings;
        this.dialogs = dialogs;
        this.messages = messages;
        this.user = user;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "contact.section";
    }

    @Override
    public Optional<Component> create(SubscriberNumber number) {
        if (!user.get().may(ContactPermissions.VIEW)) {
            return Optional.empty();
        }
        Div body = new Div();
        show(body, number);
        return Optional.of(body);
    }

    private void show(Div body, SubscriberNumber number) {
        ContactStanding standing = standings.of(number);
        body.removeAll();
        body.add(channels(standing));
        if (dialogs.allowed()) {
            Div verbs = new Div(new Button(
                    body.getTranslation("contact.do-not-contact.put"),
                    event -> dialogs.put(number, () -> show(body, number))));
            verbs.addClassName("qd-section-verbs");
            body.add(verbs);
        }
        if (!standing.entries().isEmpty()) {
            body.add(new H3(body.getTranslation("menu.do-not-contact")), entries(body, standing, number));
        }
        if (!standing.contacts().isEmpty()) {
            body.add(new H3(body.getTranslation("contact.made")), contacts(standing));
        }
    }

    private RecordList channels(ContactStanding standing) {
        RecordList list = new RecordList();
        for (ContactStanding.Line line : standing.channels()) {
            list.row(
                    list.getTranslation("contact.channel." + line.channel()),
                    null,
                    verdict(list, line.cap()) + " " + used(list, line));
        }
        return list;
    }

    private String verdict(Component where, @Nullable Cap cap) {
        if (cap == null) {
            return where.getTranslation("contact.free");
        }
        Locale language = UI.getCurrent().getLocale();
        return cap.refusal().in(language, messages);
    }

    private static String used(Component where, ContactStanding.Line line) {
        return Arrays.stream(Span.values())
                .map(span -> {
                    Integer most = line.limits().of(span);
                    return where.getTranslation("contact.span." + span) + " "
                            + line.used().get(span) + (most == null ? "" : "/" + most);
                })
                .collect(Collectors.joining(" · "));
    }

    private RecordList entries(Div body, ContactStanding standing, SubscriberNumber number) {
        RecordList list = new RecordList();
        for (DoNotContactRow entry : standing.entries()) {
            String title = list.getTranslation(
                    entry.channel() == null ? "contact.channel.all" : "contact.channel." + entry.channel());
            if (entry.stands() && dialogs.allowed()) {
                Button lift = new Button(
                        list.getTranslation("contact.do-not-contact.lift"),
                        event -> dialogs.lift(entry, () -> show(body, number)));
                lift.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                list.row(title, null, detail(list, entry), lift);
            } else {
                list.row(title, null, detail(list, entry));
            }
        }
        return list;
    }

    private static String detail(Component where, DoNotContactRow entry) {
        Instant lifted = entry.liftedAt();
        if (lifted != null) {
            return where.getTranslation(
                    "contact.entry.lifted", say(entry.since()), entry.reason(), say(lifted), entry.liftReason());
        }
        Instant until = entry.until();
        return until == null
                ? where.getTranslation("contact.entry", say(entry.since()), entry.reason(), entry.putBy())
                : where.getTranslation(
                        "contact.entry.until", say(entry.since()), entry.reason(), entry.putBy(), say(until));
    }

    private static RecordList contacts(ContactStanding standing) {
        RecordList list = new RecordList();
        for (PastContact contact : standing.contacts()) {
            list.row(say(contact.at()), null, list.getTranslation("contact.channel." + contact.channel()));
        }
        return list;
    }

    private static String say(Instant time) {
        return TIME.format(time.atZone(Clocks.BUSINESS_ZONE));
    }
}
