package cn.qudao.campaign.ui;

import cn.qudao.campaign.CampaignId;
import cn.qudao.campaign.CampaignPermissions;
import cn.qudao.campaign.domain.CampaignDesk;
import cn.qudao.campaign.domain.CampaignRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Units;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What can be done with campaigns, each in a dialog. */
@Component
class CampaignActions {

    private final CampaignDesk desk;
    private final Products products;
    private final Units units;
    private final Dictionaries words;
    private final CurrentUser user;
    private final Clock clock;

    CampaignActions(
            CampaignDesk desk, Products products, Units units, Dictionaries words, CurrentUser user, Clock clock) {
        this.desk = desk;
        this.products = products;
        this.units = units;
        this.words = words;
        this.user = user;
        this.clock = clock;
    }

    boolean allowed() {
        return user.get().may(CampaignPermissions.EDIT);
    }

    void add(Consumer<CampaignId> saved) {
        new CampaignDialog("campaign.add", products.onShelf(), units, words, form -> saved.accept(desk.plan(form)))
                .begin(LocalDate.now(clock))
                .open();
    }

    void edit(CampaignRow campaign, Runnable changed) {
        new CampaignDialog("campaign.edit", products.onShelf(), units, words, form -> {
                    desk.change(campaign.id(), form);
                    changed.run();
                })
                .fill(campaign)
                .open();
    }

    void cancel(CampaignRow campaign, Runnable changed) {
        UI ui = UI.getCurrent();
        TextArea reason = new TextArea(ui.getTranslation("catalogue.reason"));
        reason.setRequiredIndicatorVisible(true);
        FormDialog dialog = new FormDialog(ui.getTranslation("campaign.cancel") + " · " + campaign.name(), () -> {
            desk.cancel(campaign.id(), reason.getValue());
            changed.run();
        });
        dialog.field("reason", reason);
        dialog.saveText(ui.getTranslation("campaign.cancel"));
        dialog.open();
    }
}
