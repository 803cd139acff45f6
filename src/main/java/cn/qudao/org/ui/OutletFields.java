package cn.qudao.org.ui;

import static cn.qudao.org.Dictionary.CHANNEL_CLASS;
import static cn.qudao.org.Dictionary.CHANNEL_TYPE;
import static cn.qudao.org.Dictionary.SEGMENT;
import static cn.qudao.org.Dictionary.TIER;
import static cn.qudao.org.Dictionary.VENUE;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.OutletProfile;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The master data of an outlet. */
class OutletFields implements ProfileFields<OutletProfile> {

    private final Dictionaries words;
    private final ComboBox<DictionaryRow> type;
    private final ComboBox<DictionaryRow> channelClass;
    private final ComboBox<DictionaryRow> segment;
    private final ComboBox<DictionaryRow> tier;
    private final Select<Integer> star;
    private final ComboBox<DictionaryRow> venue;
    private final TextField address;
    private final TextField responsibleName;
    private final TextField responsibleAccount;
    private final Checkbox signed;
    private final Checkbox chain;
    private final Checkbox designated;
    private final DatePicker exclusiveSince;
    private final TextField equipment;
    private final TextField features;
    private final TextField customerGroup;
    private final IntegerField footfall;
    private final TextField longitude;
    private final TextField latitude;

    OutletFields(FormDialog dialog, Dictionaries words) {
        this.words = words;
        Inputs inputs = new Inputs(dialog);
        type = inputs.word("type", CHANNEL_TYPE, words, true);
        channelClass = inputs.word("channelClass", CHANNEL_CLASS, words, true);
        segment = inputs.word("segment", SEGMENT, words, true);
        tier = inputs.word("tier", TIER, words, true);
        star = inputs.stars("star");
        venue = inputs.word("venue", VENUE, words, false);
        address = inputs.text("address", "org.outlet.address", true);
        responsibleName = inputs.text("responsibleName", "org.outlet.responsible", true);
        responsibleAccount = inputs.text("responsibleAccount", "org.outlet.account", false);
        signed = inputs.check("signed", "org.outlet.signed");
        chain = inputs.check("chain", "org.outlet.chain");
        designated = inputs.check("designated", "org.outlet.designated");
        exclusiveSince = inputs.day("exclusiveSince", "org.outlet.exclusive-since", null);
        equipment = inputs.text("equipment", "org.outlet.equipment", false);
        features = inputs.text("features", "org.outlet.features", false);
        customerGroup = inputs.text("customerGroup", "org.outlet.customers", false);
        footfall = dialog.field("footfall", new IntegerField(dialog.getTranslation("org.outlet.footfall")));
        longitude = inputs.text("longitude", "org.outlet.longitude", false);
        latitude = inputs.text("latitude", "org.outlet.latitude", false);
    }

    @Override
    public void show(OutletProfile profile) {
        Inputs.choose(type, words, CHANNEL_TYPE, profile.type());
        Inputs.choose(channelClass, words, CHANNEL_CLASS, profile.channelClass());
        Inputs.choose(segment, words, SEGMENT, profile.segment());
        Inputs.choose(tier, words, TIER, profile.tier());
        star.setValue(profile.star());
        Inputs.choose(venue, words, VENUE, profile.venue());
        address.setValue(profile.address());
        responsibleName.setValue(profile.responsibleName());
        responsibleAccount.setValue(Inputs.shown(profile.responsibleAccount()));
        signed.setValue(profile.signed());
        chain.setValue(profile.chain());
        designated.setValue(profile.designated());
        exclusiveSince.setValue(profile.exclusiveSince());
        equipment.setValue(Inputs.shown(profile.equipment()));
        features.setValue(Inputs.shown(profile.features()));
        customerGroup.setValue(Inputs.shown(profile.customerGroup()));
        footfall.setValue(profile.footfall());
        longitude.setValue(Inputs.shown(profile.longitude()));
        latitude.setValue(Inputs.shown(profile.latitude()));
    }

    @Override
    public OutletProfile read() {
        return new OutletProfile(
                Inputs.code(type),
                Inputs.code(channelClass),
                Inputs.code(segment),
                Inputs.code(tier),
                star.getValue(),
                Inputs.optionalCode(venue),
                signed.getValue(),
                chain.getValue(),
                designated.getValue(),
                exclusiveSince.getValue(),
                Inputs.optional(equipment),
                Inputs.optional(features),
                Inputs.optional(customerGroup),
                footfall.getValue(),
                address.getValue().strip(),
                degrees("longitude", longitude),
                degrees("latitude", latitude),
                responsibleName.getValue().strip(),
                Inputs.optional(responsibleAccount));
    }

    private static @Nullable BigDecimal degrees(String name, TextField field) {
        String text = Inputs.optional(field);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw RuleViolation.at(name, "org.number.format");
        }
    }
}
