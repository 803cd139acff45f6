package cn.qudao.contact.ui;

import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPermissions;
import cn.qudao.contact.domain.PolicyDesk;
import cn.qudao.contact.domain.PolicyRow;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;

/** The policy in force, and every one before it with who decided it and why. */
@Route("contact-policy")
@Menu(title = "menu.contact-policy", icon = "vaadin:clock", order = 74)
@Requires(ContactPermissions.VIEW)
class ContactPolicyView extends Page implements BeforeEnterObserver {

    private final transient PolicyDesk desk;
    private final Div inForce = new Div();
    private final ListFrame<PolicyRow> list;
    private final transient PolicyWords words;
    private transient List<PolicyRow> versions = List.of();

    ContactPolicyView(PolicyDesk desk, CurrentUser user, ListFrames lists) {
        super("menu.contact-policy");
        this.desk = desk;
        list = lists.frame("contact.policy.versions", "contact.policy.versions");
        words = new PolicyWords(list);
        columns();
        list.all(() -> versions);
        add(inForce, new H2(getTranslation("contact.policy.versions")), list);
        if (user.get().may(ContactPermissions.DECIDE)) {
            Button change = new Button(
                    getTranslation("contact.policy.change"),
                    event -> new PolicyDialog(desk, desk.inForce(), this::refresh).open());
            change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(change);
        }
    }

    private void columns() {
        list.number("number", "contact.policy.number", PolicyRow::number);
        list.time("decided-at", "contact.policy.decided-at", PolicyRow::decidedAt);
        list.text("decided-by", "contact.policy.decided-by", PolicyRow::decidedBy);
        list.text("reason", "contact.reason", PolicyRow::reason);
        list.text("quiet", "contact.policy.quiet-hours", row -> words.quiet(row.terms()));
        list.text(
                "together",
                "contact.policy.together",
                row -> words.limits(row.terms().together()));
        for (ContactChannel channel : ContactChannel.values()) {
            list.text(
                    channel.name(),
                    "contact.channel." + channel,
                    row -> words.limits(row.terms().of(channel)));
        }
    }

    private void show() {
        versions = desk.all();
        PolicyRow now = versions.getFirst();
        Facts facts = new Facts()
                .with("contact.policy.quiet-hours", words.quiet(now.terms()))
                .with("contact.policy.together", words.limits(now.terms().together()));
        for (ContactChannel channel : ContactChannel.values()) {
            facts.with("contact.channel." + channel, words.limits(now.terms().of(channel)));
        }
        inForce.removeAll();
        inForce.add(facts);
    }

    private void refresh() {
        show();
        list.refresh();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
        list.show(Address.of(event.getLocation()));
    }
}
