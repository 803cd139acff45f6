package cn.qudao.org.ui;

import static cn.qudao.org.Dictionary.CITY_GROUP;
import static cn.qudao.org.Dictionary.ECONOMIC_LEVEL;

import cn.qudao.org.Dictionaries;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.RegionProfile;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;

/** What reports group a region by. */
class RegionFields implements ProfileFields<RegionProfile> {

    private final Dictionaries words;
    private final ComboBox<DictionaryRow> economicLevel;
    private final ComboBox<DictionaryRow> cityGroup;
    private final Checkbox pilot;

    RegionFields(FormDialog dialog, Dictionaries words) {
        this.words = words;
        Inputs inputs = new Inputs(dialog);
        economicLevel = inputs.word("economicLevel", ECONOMIC_LEVEL, words, false);
        cityGroup = inputs.word("cityGroup", CITY_GROUP, words, false);
        pilot = inputs.check("pilot", "org.region.pilot");
    }

    @Override
    public void show(RegionProfile profile) {
        Inputs.choose(economicLevel, words, ECONOMIC_LEVEL, profile.economicLevel());
        Inputs.choose(cityGroup, words, CITY_GROUP, profile.cityGroup());
        pilot.setValue(profile.pilot());
    }

    @Override
    public RegionProfile read() {
        return new RegionProfile(Inputs.optionalCode(economicLevel), pilot.getValue(), Inputs.optionalCode(cityGroup));
    }
}
