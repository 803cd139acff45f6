package cn.qudao.reporting;

import cn.qudao.kernel.Messages;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.OutletProfile;
import cn.qudao.reporting.Filter.Choice;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What reports are asked about outlets; the same in all of them, so that it goes along from one to the other. */
@Component
public class OutletFilters {

    private final Dictionaries dictionaries;
    private final Messages messages;

    OutletFilters(Dictionaries dictionaries, Messages messages) {
        this.dictionaries = dictionaries;
        this.messages = messages;
    }

    public List<Filter> all() {
        return List.of(
                words("channelType", Dictionary.CHANNEL_TYPE),
                words("channelClass", Dictionary.CHANNEL_CLASS),
                words("tier", Dictionary.TIER),
                Filter.choice("star", this::stars),
                words("cityGroup", Dictionary.CITY_GROUP));
    }

    /** None, or one to five. */
    private List<Choice> stars(Locale language) {
        return IntStream.rangeClosed(0, OutletProfile.MOST_STARS)
                .mapToObj(stars -> new Choice(
                        Integer.toString(stars),
                        stars == 0
                                ? messages.text(language, "org.outlet.star.none")
                                : messages.text(language, "org.outlet.star.count", stars)))
                .toList();
    }

    private Filter words(String key, Dictionary dictionary) {
        return Filter.choice(
                key,
                language -> dictionaries.entries(dictionary).stream()
                        .map(row -> new Choice(row.code(), row.name(language)))
                        .toList());
    }
}
