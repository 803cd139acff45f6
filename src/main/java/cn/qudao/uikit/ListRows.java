package cn.qudao.uikit;

import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Slice;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The rows that one address asks for. Files read them too, on another thread and past the page: so what is asked for is
 * taken from the fields when this is made.
 */
public interface ListRows<T> {

    /** Counts stop here: beyond it nobody needs to know. */
    int MOST_COUNTED = 10_000;

    Slice<T> read(Portion portion);

    /** One more than {@link #MOST_COUNTED} where there are more. */
    long count();

    static <T> ListRows<T> of(Function<Portion, Slice<T>> read, LongSupplier count) {
        return new ListRows<>() {
            @Override
            public Slice<T> read(Portion portion) {
                return read.apply(portion);
            }

            @Override
            public long count() {
                return count.getAsLong();
            }
        };
    }
}
