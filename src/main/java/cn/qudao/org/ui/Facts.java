package cn.qudao.org.ui;

import com.vaadin.flow.component.html.DescriptionList;
import org.jspecify.annotations.Nullable;

/** What is known of a unit, name by name; what is not known is left out. */
class Facts extends DescriptionList {

    Facts() {
        addClassName("qd-keys");
    }

    Facts with(String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            add(new Term(getTranslation(key)), new Description(value.toString()));
        }
        return this;
    }

    Facts with(String key, boolean value) {
        return with(key, getTranslation(value ? "uikit.yes" : "uikit.no"));
    }
}
