package cn.qudao.access.ui;

import cn.qudao.access.domain.OwnAccount;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Preferences.Appearance;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.Objects;

/** Language and appearance; both hold at once. */
class PreferencesSection extends ProfileSection {

    private final transient OwnAccount own;
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private final RadioButtonGroup<Appearance> appearance = new RadioButtonGroup<>();

    PreferencesSection(OwnAccount own, OwnAccount.Profile profile) {
        super("access.preferences.title");
        this.own = own;
        language.setLabel(getTranslation("access.preferences.language"));
        language.setItems(Messages.LANGUAGES);
        language.setItemLabelGenerator(item -> getTranslation("access.language." + item.getLanguage()));
        // What the window is in: the sign-in may have asked for another language than the account keeps.
        language.setValue(Messages.LANGUAGES.stream()
                .filter(item -> item.getLanguage().equals(getLocale().getLanguage()))
                .findFirst()
                .orElseGet(Messages.LANGUAGES::getFirst));
        appearance.setLabel(getTranslation("access.preferences.appearance"));
        appearance.setItems(Appearance.values());
        appearance.setItemLabelGenerator(item -> getTranslation("access.appearance." + item));
        appearance.setValue(profile.appearance());
        language.addValueChangeListener(e -> keep());
        appearance.addValueChangeListener(e -> keep());
        add(language, appearance);
    }

    /** The whole window is set up by them, so it is loaded anew. */
    private void keep() {
        own.prefer(Objects.requireNonNull(language.getValue()), Objects.requireNonNull(appearance.getValue()));
        UI.getCurrent().getPage().reload();
    }
}
