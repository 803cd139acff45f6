package cn.qudao.access.ui;

import cn.qudao.uikit.Address;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** One of the things that a person keeps about the own account. */
class ProfileSection extends Section {

    /** @param title a key of the bundles */
    ProfileSection(String title) {
        addClassName("access-section");
        add(new H2(getTranslation(title)));
    }

    /** What a list of the section shows stands in the page's address. */
    void show(Address address) {}
}
