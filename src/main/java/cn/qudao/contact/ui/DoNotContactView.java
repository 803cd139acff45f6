package cn.qudao.contact.ui;

import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPermissions;
import cn.qudao.contact.domain.DoNotContactDesk;
import cn.qudao.contact.domain.DoNotContactFilter;
import cn.qudao.contact.domain.DoNotContactRow;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;

/** The numbers that are not to be contacted, masked; one of them is found on the page of subscribers. */
@Route("do-not-contact")
@Menu(title = "menu.do-not-contact", icon = "vaadin:bell-slash", order = 75)
@Requires(ContactPermissions.EXCLUDE)
class DoNotContactView extends Page implements BeforeEnterObserver {

    private final transient DoNotContactDesk desk;
    private final ListFilter<ContactChannel> channel;
    private final ListFilter<Boolean> stands;
    private final ListFrame<DoNotContactRow> list;

    DoNotContactView(DoNotContactDesk desk, DoNotContactDialogs dialogs, ListFrames lists) {
        super("menu.do-not-contact");
        this.desk = desk;
        channel = ListFilter.choice(
                "channel",
                getTranslation("contact.channel"),
                List.of(ContactChannel.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("contact.channel." + each));
        stands = ListFilter.choice(
                "stands",
                getTranslation("contact.state"),
                List.of(true, false),
                String::valueOf,
                each -> getTranslation(state(each)));
        list = lists.frame("menu.do-not-contact", "contact.do-not-contact.none");
        columns(dialogs);
        add(list.filters(channel, stands).rows(this::rows));
        Button put =
                new Button(getTranslation("contact.do-not-contact.put"), event -> dialogs.put(null, list::refresh));
        put.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(put);
    }

    private void columns(DoNotContactDialogs dialogs) {
        list.text("number", "customer.number", DoNotContactRow::subscriber);
        list.text("channel", "contact.channel", row -> channel(row));
        list.text("reason", "contact.reason", DoNotContactRow::reason);
        list.time("since", "contact.since", DoNotContactRow::since);
        list.time("until", "contact.until", DoNotContactRow::until);
        list.text("put-by", "contact.put-by", DoNotContactRow::putBy);
        list.text("state", "contact.state", row -> list.say(state(row.stands())));
        list.time("lifted-at", "contact.lifted-at", DoNotContactRow::liftedAt);
        list.text("lifted-by", "contact.lifted-by", DoNotContactRow::liftedBy).hidden();
        list.text("lift-reason", "contact.lift-reason", DoNotContactRow::liftReason)
                .hidden();
        list.verb(
                "lift",
                "contact.do-not-contact.lift",
                row -> row.stands() ? list.say("contact.do-not-contact.lift") : null,
                row -> dialogs.lift(row, list::refresh));
    }

    private String channel(DoNotContactRow row) {
        return list.say(row.channel() == null ? "contact.channel.all" : "contact.channel." + row.channel());
    }

    private static String state(boolean stands) {
        return stands ? "contact.state.stands" : "contact.state.over";
    }

    private ListRows<DoNotContactRow> rows() {
        DoNotContactFilter filter = new DoNotContactFilter(
                null, channel.value().orElse(null), stands.value().orElse(null));
        return ListRows.of(portion -> desk.page(filter, portion), () -> desk.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
