package cn.qudao.customer;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the data mart says of a subscriber (rows 72, 76).
 *
 * @param values codes of each feature's dictionary; what is not known is not there
 * @param homeRegion the code of the region that the number belongs to
 * @param tags words that the mart gives and nobody has to declare
 * @param targets the codes of the products that the subscriber is a target customer of
 * @param named further features, each with a value
 * @param asOf the day that the mart speaks of
 */
public record Features(
        Map<Feature, String> values,
        @Nullable String homeRegion,
        Set<String> tags,
        Set<String> targets,
        Map<String, String> named,
        LocalDate asOf) {

    public Features {
        values = Map.copyOf(values);
        tags = Set.copyOf(tags);
        targets = Set.copyOf(targets);
        named = Map.copyOf(named);
    }

    public Optional<String> value(Feature feature) {
        return Optional.ofNullable(values.get(feature));
    }
}
