package cn.qudao.campaign.ui;

import cn.qudao.campaign.Audience;
import cn.qudao.campaign.CampaignPermissions;
import cn.qudao.campaign.domain.CampaignList;
import cn.qudao.campaign.domain.CampaignRow;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The campaigns that concern the post. */
@Route(CampaignWords.ROUTE)
@Menu(title = "menu.campaigns", icon = "vaadin:megaphone", order = 57)
@Requires(CampaignPermissions.VIEW)
class CampaignsView extends Page implements BeforeEnterObserver {

    private final transient CampaignList campaigns;
    private final transient CampaignWords words;
    private final transient Clock clock;
    private final ListFilter<Audience> audience;
    private final ListFilter<CampaignRow.State> state;
    private final ListFrame<CampaignRow> list;

    CampaignsView(CampaignList campaigns, CampaignActions actions, CampaignWords words, Clock clock, ListFrames lists) {
        super("menu.campaigns");
        this.campaigns = campaigns;
        this.words = words;
        this.clock = clock;
        if (actions.allowed()) {
            Button add = new Button(
                    getTranslation("campaign.add"),
                    event -> actions.add(id -> CampaignWords.address(id).go(UI.getCurrent())));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(add);
        }
        audience = ListFilter.choice(
                "audience",
                getTranslation("campaign.audience"),
                List.of(Audience.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("campaign.audience." + each));
        state = ListFilter.choice(
                "state",
                getTranslation("campaign.state"),
                List.of(CampaignRow.State.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("campaign.state." + each));
        list = lists.frame("menu.campaigns", "campaign.empty");
        columns();
        add(list.filters(audience, state).all(this::rows));
    }

    private void columns() {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> names = words.productNames(list.language());
        list.text("name", "campaign.name", CampaignRow::name)
                .leadsTo(row -> CampaignWords.address(row.id()).toString());
        list.text("audience", "campaign.audience", row -> list.say("campaign.audience." + row.audience()));
        list.text("stage", "campaign.stage", row -> list.say("catalogue.phase." + row.stage()));
        list.time("since", "campaign.since", CampaignRow::since);
        list.time("until", "campaign.until-day", CampaignRow::until);
        list.text("state", "campaign.state", row -> list.say("campaign.state." + row.state(today)));
        list.text("products", "campaign.products", row -> words.products(row, names, list.language()))
                .hidden();
        list.text("units", "campaign.units-taking-part", row -> words.units(row, list.language()));
        list.number("goal", "campaign.goal", CampaignRow::goal).hidden();
    }

    private List<CampaignRow> rows() {
        LocalDate today = LocalDate.now(clock);
        return campaigns.all().stream()
                .filter(row ->
                        audience.value().map(wanted -> wanted == row.audience()).orElse(true))
                .filter(row ->
                        state.value().map(wanted -> wanted == row.state(today)).orElse(true))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
