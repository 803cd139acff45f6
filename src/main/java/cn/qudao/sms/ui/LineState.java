package cn.qudao.sms.ui;

import cn.qudao.sms.door.Gateway;
import com.vaadin.flow.component.html.Paragraph;

/** Whether the message centre can be reached, in a sentence. */
class LineState extends Paragraph {

    LineState(Gateway gateway) {
        setText(gateway.settings()
                .map(settings -> gateway.line().isPresent()
                        ? getTranslation("sms.line.open", settings.protocol(), settings.serviceNumber())
                        : getTranslation("sms.line.down", settings.protocol()))
                .orElseGet(() -> getTranslation("sms.line.none")));
    }
}
