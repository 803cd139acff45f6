package cn.qudao.access.ui;

import cn.qudao.access.OwnSettings;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;

/** Leads to a page of own settings that another module has. */
class SettingsElsewhere extends ProfileSection {

    SettingsElsewhere(OwnSettings settings) {
        super(settings.title());
        add(
                new Paragraph(getTranslation(settings.about())),
                new Anchor(settings.path(), getTranslation(settings.title())));
    }
}
