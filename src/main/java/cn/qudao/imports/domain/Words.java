package cn.qudao.imports.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people may write for a code: the code itself, or its name in either language. */
@Component
class Words {

    private final Dictionaries dictionaries;
    private final Messages messages;

    Words(Dictionaries dictionaries, Messages messages) {
        this.dictionaries = dictionaries;
        this.messages = messages;
    }

    Map<String, String> of(Dictionary dictionary) {
        return dictionaries.written(dictionary);
    }

    Map<String, Level> levels(Level... levels) {
        Map<String, Level> words = new HashMap<>();
        for (Level level : levels) {
            words.put(level.name().toLowerCase(Locale.ROOT), level);
            Messages.LANGUAGES.forEach(language ->
                    words.put(messages.text(language, "org.level." + level).toLowerCase(Locale.ROOT), level));
        }
        return words;
    }
}
