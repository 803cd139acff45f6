package cn.qudao.campaign.ui;

import cn.qudao.campaign.CampaignId;
import cn.qudao.campaign.CampaignPermissions;
import cn.qudao.campaign.domain.CampaignList;
import cn.qudao.campaign.domain.CampaignRow;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryWords;
import cn.qudao.org.UnitRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.Page;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The page of a campaign. */
@Route(CampaignWords.ROUTE + "/:id")
@Requires(CampaignPermissions.VIEW)
class CampaignView extends Page implements BeforeEnterObserver {

    private final transient CampaignList campaigns;
    private final transient CampaignActions actions;
    private final transient CampaignWords words;
    private final transient DictionaryWords dictionary;
    private final transient Clock clock;
    private final Div buttons = new Div();
    private final Div content = new Div();

    CampaignView(
            CampaignList campaigns,
            CampaignActions actions,
            CampaignWords words,
            Dictionaries dictionaries,
            Clock clock) {
        super("menu.campaigns");
        this.campaigns = campaigns;
        this.actions = actions;
        this.words = words;
        this.dictionary = new DictionaryWords(dictionaries, getLocale());
        this.clock = clock;
        buttons.addClassName("qd-page-actions");
        content.addClassName("qd-sections");
        actions(buttons);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        show(new CampaignId(Long.parseLong(id)));
    }

    private void show(CampaignId id) {
        CampaignRow campaign = campaigns.find(id);
        LocalDate today = LocalDate.now(clock);
        title(campaign.name());
        trail(List.of(
                new Crumb(getTranslation("menu.campaigns"), Address.of(CampaignWords.ROUTE)),
                new Crumb(campaign.name(), CampaignWords.address(id))));
        buttons.removeAll();
        content.removeAll();
        if (actions.allowed() && campaign.whole()) {
            buttons(campaign, campaign.state(today), () -> show(id));
        }
        if (campaign.slogan() != null) {
            content.add(new Paragraph(campaign.slogan()));
        }
        content.add(
                section("campaign.data", facts(campaign, campaign.state(today))),
                section("campaign.units-taking-part", units(campaign)));
    }

    private void buttons(CampaignRow campaign, CampaignRow.State state, Runnable changed) {
        if (state == CampaignRow.State.PLANNED) {
            buttons.add(new Button(getTranslation("campaign.edit"), event -> actions.edit(campaign, changed)));
        }
        if (state == CampaignRow.State.PLANNED || state == CampaignRow.State.RUNNING) {
            buttons.add(new Button(getTranslation("campaign.cancel"), event -> actions.cancel(campaign, changed)));
        }
    }

    private Component facts(CampaignRow campaign, CampaignRow.State state) {
        return new Facts()
                .with("campaign.state", getTranslation("campaign.state." + state))
                .with("campaign.audience", getTranslation("campaign.audience." + campaign.audience()))
                .with("campaign.stage", getTranslation("catalogue.phase." + campaign.stage()))
                .with("campaign.since", campaign.since())
                .with("campaign.until-day", campaign.until())
                .with("campaign.products", words.products(campaign, words.productNames(getLocale()), getLocale()))
                .with("org.dictionary.CHANNEL_TYPE", names(Dictionary.CHANNEL_TYPE, campaign.channelTypes()))
                .with("org.dictionary.CUSTOMER_SEGMENT", names(Dictionary.CUSTOMER_SEGMENT, campaign.segments()))
                .with("campaign.goal", campaign.goal())
                .with("campaign.cancelled-on", campaign.cancelledOn())
                .with("catalogue.reason", campaign.cancelReason());
    }

    private String names(Dictionary of, Set<String> codes) {
        return codes.stream().sorted().map(code -> dictionary.name(of, code)).collect(words.listed(getLocale()));
    }

    private Component units(CampaignRow campaign) {
        if (campaign.units().isEmpty()) {
            return new Paragraph(getTranslation("campaign.all-here"));
        }
        RecordList list = new RecordList();
        for (UnitRow unit : campaign.units()) {
            list.row(unit.name(), Address.of("organisation/" + unit.code()), unit.code());
        }
        return list;
    }

    private Section section(String title, Component body) {
        return new Section(new H2(getTranslation(title)), body);
    }
}
