package cn.qudao.kernel;

import java.util.Optional;

/**
 * Where a row stands in a list that goes by places, and of the same place by ids. Stands in addresses as it is, so that no
 * page begins with a look-up of a row that the asking person may not see.
 */
public record RowPlace(long scopeKey, long id) {

    /** Before all rows. */
    public static final RowPlace START = new RowPlace(-1, -1);

    /** Empty for what is no such place, so that a mistyped address shows the first page. */
    static Optional<RowPlace> parse(String text) {
        if (!text.matches("\\d{1,18}_\\d{1,18}")) {
            return Optional.empty();
        }
        int mark = text.indexOf('_');
        return Optional.of(
                new RowPlace(Long.parseLong(text.substring(0, mark)), Long.parseLong(text.substring(mark + 1))));
    }

    @Override
    public String toString() {
        return scopeKey + "_" + id;
    }
}
