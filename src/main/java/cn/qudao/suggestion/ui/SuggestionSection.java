package cn.qudao.suggestion.ui;

import cn.qudao.activation.CounterSection;
import cn.qudao.kernel.Messages;
import cn.qudao.suggestion.domain.Counsel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the clerk's page: what to recommend to the customer who stands there (row 73). */
@Component
@Order(1)
class SuggestionSection implements CounterSection {

    private final Counsel counsel;
    private final Messages messages;

    SuggestionSection(Counsel counsel, Messages messages) {
        this.counsel = counsel;
        this.messages = messages;
    }

    @Override
    public Panel open(Counter counter) {
        return new SuggestionPanel(counsel, messages, counter);
    }
}
