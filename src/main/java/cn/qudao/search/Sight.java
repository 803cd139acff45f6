package cn.qudao.search;

import cn.qudao.scope.AudienceRule;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which documents exist for a person, in words that become part of the query. */
public sealed interface Sight {

    record Nothing() implements Sight {}

    record Everything() implements Sight {}

    /** What stands in the post's part, without what is excluded: by {@link SearchDocument#at}. */
    record Below() implements Sight {}

    /** What is in one of these: by {@link SearchDocument#in}. */
    record Within(Set<Long> containers) implements Sight {}

    /** What is for the reader: by {@link SearchDocument#forAudience}. */
    record ForReader(AudienceRule.Reader reader) implements Sight {}

    /** What is kept from the post's part: by {@link SearchDocument#keptFrom}. */
    record Kept() implements Sight {}

    record Any(List<Sight> sights) implements Sight {}

    static Sight nothing() {
        return new Nothing();
    }

    static Sight everything() {
        return new Everything();
    }

    static Sight below() {
        return new Below();
    }

    static Sight within(Collection<Long> containers) {
        return new Within(Set.copyOf(containers));
    }

    static Sight forReader(AudienceRule.Reader reader) {
        return new ForReader(reader);
    }

    static Sight kept() {
        return new Kept();
    }

    default Sight or(Sight other) {
        return new Any(List.of(this, other));
    }
}
