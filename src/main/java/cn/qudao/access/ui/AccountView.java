package cn.qudao.access.ui;

import cn.qudao.access.AccessPermissions;
import cn.qudao.access.domain.AccountAdministration;
import cn.qudao.access.domain.AccountForms.AccountRow;
import cn.qudao.access.domain.AccountForms.PostRow;
import cn.qudao.access.domain.Roles;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListColumn;
import cn.qudao.uikit.ListTable;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;

/** One account: what it is, what may be done about it, and its posts. */
@Route("accounts")
@Requires(AccessPermissions.ACCOUNTS)
class AccountView extends Page implements HasUrlParameter<Long> {

    private final transient AccountAdministration administration;
    private final transient Units units;
    private final transient Roles roles;
    private final transient Clock clock;
    private final Div content = new Div();
    private final Div buttons = new Div();

    AccountView(AccountAdministration administration, Units units, Roles roles, Clock clock) {
        super("menu.accounts");
        this.administration = administration;
        this.units = units;
        this.roles = roles;
        this.clock = clock;
        content.addClassName("access-section-content");
        buttons.addClassName("qd-page-actions");
        actions(buttons);
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(id);
    }

    static String state(AccountRow account) {
        if (!account.enabled()) {
            return "access.account.disabled";
        }
        return account.hasPassword() ? "access.account.enabled" : "access.account.no-password";
    }

    private void show(long id) {
        AccountRow account = administration.account(id);
        title(account.displayName());
        trail(List.of(
                new Crumb(getTranslation("menu.accounts"), Address.of("accounts")),
                new Crumb(account.displayName(), Address.of("accounts/" + id))));
        showButtons(account);
        content.removeAll();
        content.add(
                new Facts()
                        .with("access.account.sign-in-name", account.signInName())
                        .with(
                                "access.account.unit",
                                account.unit() == null ? "" : account.unit().name())
                        .with("access.account.state", getTranslation(state(account)))
                        .with("access.account.last-sign-in", Words.time(account.lastSignInAt())),
                new H2(getTranslation("access.account.posts")));
        if (account.posts().isEmpty()) {
            content.add(new EmptyState(getTranslation("access.post.none")));
        } else {
            content.add(posts(account));
        }
    }

    private void showButtons(AccountRow account) {
        buttons.removeAll();
        button("access.account.edit", () -> new AccountDialog(administration, units, account, this::show).open());
        button(
                "access.post.give",
                () -> new PostDialog(administration, units, roles, clock, account, null, this::show).open());
        button("access.account.initial-password", () -> askForPassword(account));
        act("access.account.end-sessions", account, administration::endSessions);
        if (account.secondFactor()) {
            act("access.account.drop-second-factor", account, administration::dropSecondFactor);
        }
        if (account.enabled()) {
            act("access.account.disable", account, administration::disable);
        } else {
            act("access.account.enable", account, administration::enable);
        }
    }

    private void button(String text, Runnable action) {
        buttons.add(new Button(getTranslation(text), e -> action.run()));
    }

    /** Asks first, for it may throw somebody out in the midst of work. */
    private void act(String text, AccountRow account, LongConsumer action) {
        button(text, () -> {
            ConfirmDialog dialog = new ConfirmDialog();
            dialog.setHeader(getTranslation(text));
            dialog.setText(getTranslation(text + ".sure", account.displayName()));
            dialog.setCancelable(true);
            dialog.setCancelText(getTranslation("uikit.cancel"));
            dialog.setConfirmText(getTranslation(text));
            dialog.addConfirmListener(e -> {
                action.accept(account.id());
                Notices.done(getTranslation("access.done"));
                show(account.id());
            });
            dialog.open();
        });
    }

    private void askForPassword(AccountRow account) {
        PasswordField password = new PasswordField(getTranslation("access.password.new"));
        password.setHelperText(getTranslation("access.password.help"));
        FormDialog dialog = new FormDialog(getTranslation("access.account.initial-password"), () -> {
            administration.setInitialPassword(account.id(), password.getValue());
            Notices.done(getTranslation("access.done"));
            show(account.id());
        });
        dialog.note(new Paragraph(getTranslation("access.account.initial-password.what")));
        dialog.field("password", password);
        dialog.open();
    }

    private ListTable<PostRow> posts(AccountRow account) {
        return new ListTable<>(
                List.of(
                        ListColumn.<PostRow>text("post", getTranslation("access.post"), post -> Words.post(this, post))
                                .opens(post -> new PostDialog(
                                                administration, units, roles, clock, account, post, this::show)
                                        .open()),
                        ListColumn.text("period", getTranslation("access.post.period"), this::period),
                        ListColumn.text("kind", getTranslation("access.post.kind"), this::kind),
                        ListColumn.number(
                                "excluded",
                                getTranslation("access.post.excluded"),
                                post -> post.excludedUnits().size())),
                account.posts());
    }

    private String period(PostRow post) {
        String since = post.since().toString();
        return post.until() == null
                ? getTranslation("access.period.open", since)
                : getTranslation("access.period", since, post.until().toString());
    }

    private String kind(PostRow post) {
        return getTranslation(
                post.over() ? "access.post.over" : post.delegated() ? "access.post.delegated" : "access.post.own");
    }
}
