package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.domain.PermitForm;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryWords;
import cn.qudao.uikit.ListFrame;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a permit asks of an outlet, condition by condition. */
final class PermitWords {

    private final DictionaryWords words;
    private final ListFrame<?> list;

    PermitWords(Dictionaries dictionaries, ListFrame<?> list) {
        this.words = new DictionaryWords(dictionaries, list.language());
        this.list = list;
    }

    String conditions(PermitForm form) {
        Stream<String> codes = Map.of(
                        Dictionary.CHANNEL_TYPE, form.channelTypes(),
                        Dictionary.SEGMENT, form.segments(),
                        Dictionary.TIER, form.tiers(),
                        Dictionary.VENUE, form.venues())
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> names(each.getKey(), each.getValue()));
        Stream<String> figures = Stream.of(
                form.starLeast() == null ? "" : list.say("catalogue.permit.stars", form.starLeast()),
                form.footfallLeast() == null ? "" : list.say("catalogue.permit.people", form.footfallLeast()),
                form.equipped() ? list.say("catalogue.permit.equipped") : "");
        String all =
                Stream.concat(codes, figures.filter(text -> !text.isEmpty())).collect(Collectors.joining(" · "));
        return all.isEmpty() ? list.say("catalogue.permit.any") : all;
    }

    private String names(Dictionary dictionary, Collection<String> codes) {
        return codes.stream()
                .sorted()
                .map(code -> Objects.requireNonNull(words.name(dictionary, code)))
                .collect(Collectors.joining(list.say("catalogue.permit.or")));
    }
}
