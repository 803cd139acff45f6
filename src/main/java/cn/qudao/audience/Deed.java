package cn.qudao.audience;

import java.util.Locale;

/** What an audience can be asked to do. Named in the bundles below {@code audience.<name>}. */
public enum Deed {
    READ,
    CONFIRMED;

    public String words() {
        return "audience." + name().toLowerCase(Locale.ROOT);
    }
}
