package cn.qudao.kernel;

import java.util.Collection;
import java.util.List;

/**
 * Addresses at which nobody signs in. Each module declares its own as a bean; the doors ask nothing there, so that whatever
 * stands there has to ask by itself.
 */
public record OpenPaths(Visitor visitor, List<String> patterns) {

    /** Who comes there. */
    public enum Visitor {
        /** A system that shows a secret of its own, below {@code /api}. */
        SYSTEM,
        /** A customer with a phone: no session is kept, and the page may load and tell nothing elsewhere. */
        GUEST
    }

    public OpenPaths {
        patterns = List.copyOf(patterns);
    }

    public static OpenPaths forSystems(String... patterns) {
        return new OpenPaths(Visitor.SYSTEM, List.of(patterns));
    }

    public static OpenPaths forGuests(String... patterns) {
        return new OpenPaths(Visitor.GUEST, List.of(patterns));
    }

    public static String[] of(Collection<OpenPaths> all, Visitor visitor) {
        return all.stream()
                .filter(open -> open.visitor == visitor)
                .flatMap(open -> open.patterns.stream())
                .toArray(String[]::new);
    }
}
