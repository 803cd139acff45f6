package cn.qudao.contact.domain;

import cn.qudao.contact.ContactChannel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a number stands with the policy: who is capped, by what and until when.
 *
 * @param entries of the do-not-contact list, the latest first, those that are over too
 * @param contacts of the day, the week and the month, the latest first
 */
public record ContactStanding(List<Line> channels, List<DoNotContactRow> entries, List<PastContact> contacts) {

    /**
     * @param cap null where nothing speaks against a contact now
     * @param used how often the channel was used in each span
     */
    public record Line(ContactChannel channel, @Nullable Cap cap, Map<Span, Long> used, Limits limits) {}
}
