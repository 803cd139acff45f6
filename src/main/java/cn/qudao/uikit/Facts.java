package cn.qudao.uikit;

import com.vaadin.flow.component.html.DescriptionList;
import org.jspecify.annotations.Nullable;

/** What is known of something, name by name; what is not known is left out. */
public class Facts extends DescriptionList {

    public Facts() {
        addClassName("qd-keys");
    }

    public Facts with(String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            add(new Term(getTranslation(key)), new Description(value.toString()));
        }
        return this;
    }

    public Facts with(String key, boolean value) {
        return with(key, getTranslation(value ? "uikit.yes" : "uikit.no"));
    }
}
