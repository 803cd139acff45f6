package cn.qudao.catalogue.domain;

/** Why something was decided. */
final class Reasons {

    static final int LENGTH = 200;

    private Reasons() {}

    static String require(String reason) {
        return Words.require("reason", reason, LENGTH);
    }
}
