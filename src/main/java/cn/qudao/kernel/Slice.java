package cn.qudao.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list, one after the other.
 *
 * @param next where the rows after these begin; null where there are none
 */
public record Slice<T>(List<T> rows, @Nullable String next) {

    /**
     * @param found one row more than wanted, where there are more
     * @param place of a row in the list's order, as {@link Portion#after} wants it
     */
    public static <T> Slice<T> of(List<T> found, int wanted, Function<T, ?> place) {
        if (found.size() <= wanted) {
            return new Slice<>(List.copyOf(found), null);
        }
        List<T> rows = List.copyOf(found.subList(0, wanted));
        return new Slice<>(rows, String.valueOf(place.apply(rows.getLast())));
    }

    /** The same rows as something else, all at once: names are looked up in one go. */
    public <R> Slice<R> map(Function<List<T>, List<R>> rowsAs) {
        return new Slice<>(rowsAs.apply(rows), next);
    }
}
