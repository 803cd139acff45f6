package cn.qudao.campaign.ui;

import cn.qudao.campaign.Audience;
import cn.qudao.campaign.domain.CampaignForm;
import cn.qudao.campaign.domain.CampaignRow;
import cn.qudao.catalogue.Phase;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Level;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.WordsPicker;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a campaign is, new or to be changed. */
class CampaignDialog {

    private static final int HITS = 50;

    private final Consumer<CampaignForm> saved;
    private final List<ProductRow> onShelf;
    private final FormDialog dialog;
    private final TextField name;
    private final TextField slogan;
    private final Select<Audience> audience;
    private final Select<Phase> stage;
    private final DayPicker since;
    private final DayPicker until;
    private final MultiSelectComboBox<ProductRow> products;
    private final MultiSelectComboBox<UnitRow> units;
    private final WordsPicker types;
    private final WordsPicker segments;
    private final IntegerField goal;

    /** @param title of the bundles */
    CampaignDialog(
            String title, List<ProductRow> onShelf, Units all, Dictionaries words, Consumer<CampaignForm> saved) {
        this.saved = saved;
        this.onShelf = onShelf;
        this.dialog = new FormDialog(UI.getCurrent().getTranslation(title), this::save);
        this.name = dialog.field("name", new TextField(text("campaign.name")));
        this.slogan = dialog.field("slogan", new TextField(text("campaign.slogan")));
        this.audience = dialog.field("audience", choice("campaign.audience", Audience.values(), "campaign.audience."));
        this.stage = dialog.field("stage", choice("campaign.stage", Phase.values(), "catalogue.phase."));
        this.since = dialog.field("since", new DayPicker(text("campaign.since")));
        this.until = dialog.field("until", new DayPicker(text("campaign.until-day")));
        this.products = dialog.field("products", new MultiSelectComboBox<>(text("campaign.products")));
        this.units = dialog.field("units", new MultiSelectComboBox<>(text("campaign.units-taking-part")));
        this.types = dialog.field("channelTypes", new WordsPicker(words, Dictionary.CHANNEL_TYPE));
        this.segments = dialog.field("segments", new WordsPicker(words, Dictionary.CUSTOMER_SEGMENT));
        this.goal = dialog.field("goal", new IntegerField(text("campaign.goal")));
        products.setItems(onShelf);
        products.setItemLabelGenerator(row -> row.name(UI.getCurrent().getLocale()));
        units.setItems(query ->
                hits(all, query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        units.setItemLabelGenerator(UnitRow::name);
        audience.addValueChangeListener(event -> ask(event.getValue()));
        audience.setValue(Audience.CHANNEL);
        stage.setValue(Phase.FULL);
        name.setRequiredIndicatorVisible(true);
        units.setRequiredIndicatorVisible(true);
        products.setRequiredIndicatorVisible(true);
    }

    CampaignDialog begin(LocalDate today) {
        since.setValue(today);
        return this;
    }

    CampaignDialog fill(CampaignRow now) {
        name.setValue(now.name());
        slogan.setValue(now.slogan() == null ? "" : now.slogan());
        audience.setValue(now.audience());
        stage.setValue(now.stage());
        since.setValue(now.since());
        until.setValue(now.until());
        products.setValue(onShelf.stream()
                .filter(row -> now.products().contains(row.code()))
                .collect(Collectors.toSet()));
        units.setValue(Set.copyOf(now.units()));
        types.choose(now.channelTypes());
        segments.choose(now.segments());
        goal.setValue(now.goal());
        return this;
    }

    void open() {
        dialog.open();
    }

    /** Only what narrows the audience. */
    private void ask(Audience wanted) {
        types.setVisible(wanted == Audience.CHANNEL);
        segments.setVisible(wanted == Audience.CUSTOMER);
    }

    /** The post's own unit and those below it, before anything is typed. */
    private static Stream<UnitRow> hits(Units all, String typed) {
        if (!typed.isBlank()) {
            return all.search(typed, EnumSet.range(Level.PROVINCE, Level.OUTLET), HITS).stream();
        }
        UnitRow root = all.root();
        return Stream.concat(Stream.of(root), all.children(root.id(), 0, HITS));
    }

    private String text(String key) {
        return dialog.getTranslation(key);
    }

    private <E extends Enum<E>> Select<E> choice(String label, E[] values, String prefix) {
        Select<E> field = new Select<>();
        field.setLabel(text(label));
        field.setItems(values);
        field.setItemLabelGenerator(value -> text(prefix + value));
        return field;
    }

    private void save() {
        boolean channels = audience.getValue() == Audience.CHANNEL;
        saved.accept(new CampaignForm(
                name.getValue(),
                slogan.getValue(),
                audience.getValue(),
                stage.getValue(),
                since.getValue(),
                until.getValue(),
                products.getValue().stream().map(ProductRow::code).toList(),
                channels ? types.codes() : Set.of(),
                channels ? Set.of() : segments.codes(),
                goal.getValue(),
                units.getValue().stream().map(UnitRow::id).toList()));
    }
}
