package cn.qudao.kernel;

import java.util.Locale;

/** How the person at work wants to see the portal; {@code access} keeps it with the account. */
public interface Preferences {

    Locale language();

    Appearance appearance();

    /** Light, dark, or as the person's device is set. */
    enum Appearance {
        LIGHT,
        DARK,
        SYSTEM
    }
}
