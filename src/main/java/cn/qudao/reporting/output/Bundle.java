package cn.qudao.reporting.output;

import cn.qudao.kernel.Messages;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The portal's words for a layout's {@code $R{key}}. */
class Bundle extends ResourceBundle {

    private final Messages messages;
    private final Locale language;

    Bundle(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return messages.has(key) ? messages.text(language, key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(messages.bundle(language).keySet());
    }
}
