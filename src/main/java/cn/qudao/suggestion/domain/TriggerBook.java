package cn.qudao.suggestion.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.suggestion.SuggestionPermissions;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator decides what an event calls for; a change holds for the next event. */
@Service
@Requires(SuggestionPermissions.RULES)
@Transactional
public class TriggerBook {

    private final SuggestionTriggerRepository triggers;
    private final Dictionaries words;
    private final Clock clock;

    TriggerBook(SuggestionTriggerRepository triggers, Dictionaries words, Clock clock) {
        this.triggers = triggers;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<TriggerRow> inForce() {
        return triggers.findByUntilIsNullOrderBySeries().stream()
                .map(SuggestionTrigger::row)
                .toList();
    }

    public long add(TriggerForm form) {
        require(form);
        return triggers.save(SuggestionTrigger.first(form, clock.instant()))
                .row()
                .series();
    }

    public void change(long series, TriggerForm form) {
        require(form);
        triggers.save(trigger(series).revise(form, clock.instant()));
    }

    public void end(long series) {
        trigger(series).end(clock.instant());
    }

    private void require(TriggerForm form) {
        if (form.customerGroup() != null) {
            words.require("customerGroup", Dictionary.CUSTOMER_SEGMENT, form.customerGroup());
        }
    }

    private SuggestionTrigger trigger(long series) {
        return triggers.findBySeriesAndUntilIsNull(series).orElseThrow(NotFound::new);
    }
}
