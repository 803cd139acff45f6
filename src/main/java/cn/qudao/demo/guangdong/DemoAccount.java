package cn.qudao.demo.guangdong;

import cn.qudao.kernel.ShippedRole;
import java.util.Map;

/**
 * An account of the demo. People sign in by the code of their unit; the seven whose passwords are printed have names that
 * are easier to remember, and stand one below the other.
 *
 * @param activity how likely the person signs in on an ordinary day; 0 for one who never did
 * @param phone how likely by phone
 */
public record DemoAccount(
        String signInName, String displayName, String unit, ShippedRole role, double activity, double phone) {

    private static final Map<String, String> SHOWN = Map.of(
            "4401", "region",
            "440106", "district",
            "440106001", "grid",
            "4401060010001", "outlet",
            "440106001000102", "clerk");

    static String signInName(String unit) {
        return SHOWN.getOrDefault(unit, unit);
    }

    /** Whether its password is printed at the first start. */
    public boolean isShown() {
        return !signInName.equals(unit);
    }
}
