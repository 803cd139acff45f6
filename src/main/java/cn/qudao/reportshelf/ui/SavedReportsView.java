package cn.qudao.reportshelf.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.reportshelf.ReportShelfPermissions;
import cn.qudao.reportshelf.domain.SavedReports;
import cn.qudao.reportshelf.domain.SavedRow;
import cn.qudao.reportshelf.domain.SubscriptionRow;
import cn.qudao.reportshelf.domain.Subscriptions;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Notices;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of reports that a person has saved, or gets from others. */
@Route("saved-reports")
@Requires
class SavedReportsView extends Page implements BeforeEnterObserver {

    private final transient SavedReports saved;
    private final transient ShelfWords words;
    private final transient Subscriptions subscriptions;
    private transient Map<Long, SubscriptionRow> subscribed = Map.of();
    private final ListFrame<SavedRow> list;

    SavedReportsView(
            SavedReports saved, Subscriptions subscriptions, ShelfWords words, CurrentUser user, ListFrames lists) {
        super("menu.saved-reports");
        this.saved = saved;
        this.words = words;
        this.subscriptions = subscriptions;
        boolean mayShare = user.get().may(ReportShelfPermissions.SHARE);
        list = lists.frame("menu.saved-reports", "reportshelf.saved.none");
        list.text("name", "reportshelf.saved.name", SavedRow::name).leadsTo(this::address);
        list.text("report", "reportshelf.report", row -> words.report(row.question(), list.language()));
        list.text("asked", "reportshelf.asked", row -> words.asked(row.question(), list.language()));
        list.text("shared", "reportshelf.shared", this::shared);
        list.text("comes", "reportshelf.subscription", this::comes);
        list.verb("star", "reportshelf.star", this::star, this::turnStar);
        list.verb("subscribe", "reportshelf.subscribe", row -> list.say("reportshelf.subscribe"), this::subscribe);
        list.verb(
                "end",
                "reportshelf.subscription.end",
                row -> subscribed.containsKey(row.id()) ? list.say("reportshelf.subscription.end") : null,
                this::end);
        list.verb("rename", "reportshelf.rename", row -> own(row, "reportshelf.rename"), this::rename);
        if (mayShare) {
            list.verb("share", "reportshelf.share", row -> own(row, "reportshelf.share"), this::share);
        }
        list.verb("delete", "reportshelf.delete", row -> own(row, "reportshelf.delete"), this::delete);
        list.nextSteps(new Anchor("reports", getTranslation("menu.reports")));
        list.all(() -> {
            subscribed = subscriptions.own();
            return saved.all();
        });
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }

    private @Nullable String address(SavedRow row) {
        Address address = words.address(row.question());
        return address == null ? null : address.toString();
    }

    private @Nullable String shared(SavedRow row) {
        String by = row.sharedBy();
        if (by != null) {
            return list.say("reportshelf.shared.by", by);
        }
        String role = row.sharedRole();
        return role == null ? null : list.say("reportshelf.shared.with", words.role(role, list.language()));
    }

    private @Nullable String comes(SavedRow row) {
        SubscriptionRow subscription = subscribed.get(row.id());
        return subscription == null ? null : words.comes(subscription, list.language());
    }

    private void subscribe(SavedRow row) {
        SubscriptionRow present = subscribed.get(row.id());
        new SubscribeDialog(row, present == null ? null : present.form(), subscriptions, list::refresh).open();
    }

    private void end(SavedRow row) {
        subscriptions.end(row.id());
        list.refresh();
    }

    private String star(SavedRow row) {
        return list.say(row.favourite() ? "reportshelf.star.drop" : "reportshelf.star.add");
    }

    private @Nullable String own(SavedRow row, String verb) {
        return row.own() ? list.say(verb) : null;
    }

    private void turnStar(SavedRow row) {
        saved.star(row.id(), !row.favourite());
        list.refresh();
    }

    private void rename(SavedRow row) {
        TextField name = new TextField(getTranslation("reportshelf.saved.name"));
        FormDialog dialog = new FormDialog(getTranslation("reportshelf.rename") + " · " + row.name(), () -> {
            saved.rename(row.id(), name.getValue());
            list.refresh();
        });
        name.setValue(row.name());
        dialog.field("name", name);
        dialog.open();
    }

    private void share(SavedRow row) {
        new ShareDialog(row, saved, words, list::refresh).open();
    }

    private void delete(SavedRow row) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("reportshelf.delete") + " · " + row.name(),
                getTranslation(
                        row.sharedRole() == null ? "reportshelf.delete.own" : "reportshelf.delete.shared", row.name()),
                getTranslation("reportshelf.delete"),
                event -> {
                    saved.delete(row.id());
                    Notices.done(getTranslation("reportshelf.deleted", row.name()));
                    list.refresh();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("uikit.cancel"));
        dialog.open();
    }
}
