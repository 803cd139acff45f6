package cn.qudao.activation.pipeline;

import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Saying;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A reason as it stands on the record that everything counts: in Chinese, as the platforms' own words are. */
@Component
class ReasonText {

    private static final int LONGEST = 100;

    private final Messages messages;

    ReasonText(Messages messages) {
        this.messages = messages;
    }

    String forRecord(Saying reason) {
        String text = reason.in(Locale.SIMPLIFIED_CHINESE, messages);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
