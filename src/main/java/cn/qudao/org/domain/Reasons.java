package cn.qudao.org.domain;

import cn.qudao.kernel.RuleViolation;

/** The reason that a person must give for what changes the history of a unit. */
final class Reasons {

    private static final int LENGTH = 200;

    private Reasons() {}

    static String checked(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty() || stripped.length() > LENGTH) {
            throw RuleViolation.at("reason", "org.reason.length", LENGTH);
        }
        return stripped;
    }
}
