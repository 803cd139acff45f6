package cn.qudao.responsibility;

import cn.qudao.kernel.Level;
import java.util.Arrays;
import java.util.Optional;

/** What a person may have charge of. Named in the bundles as {@code responsibility.kind.<NAME>}. */
public enum ChargeKind {
    /** 片区承包, row 27. */
    CONTRACT(Level.DISTRICT),
    /** 客户经理, rows 28 and 29. */
    MANAGER(Level.GRID);

    private final Level level;

    ChargeKind(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }

    public static Optional<ChargeKind> at(Level level) {
        return Arrays.stream(values()).filter(kind -> kind.level == level).findFirst();
    }
}
