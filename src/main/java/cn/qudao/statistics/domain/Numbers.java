package cn.qudao.statistics.domain;

import java.util.Collection;
import java.util.stream.Collectors;

/** Keys by the thousand in a statement: written out, since a parameter for each takes longer than all else. */
final class Numbers {

    private Numbers() {}

    static String list(Collection<Long> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
