package cn.qudao.announcement.ui;

import cn.qudao.audience.Deed;
import cn.qudao.uikit.Address;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether an address asks who has read or who has confirmed. */
final class AskedDeed {

    private static final String OF = "of";

    private AskedDeed() {}

    /** Null where it does not say. */
    static @Nullable Deed of(Address address) {
        return address.get(OF)
                .flatMap(asked -> Stream.of(Deed.values())
                        .filter(deed -> written(deed).equals(asked))
                        .findFirst())
                .orElse(null);
    }

    static Address in(Address address, Deed deed) {
        return address.with(OF, written(deed));
    }

    private static String written(Deed deed) {
        return deed.name().toLowerCase(Locale.ROOT);
    }
}
