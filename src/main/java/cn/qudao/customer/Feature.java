package cn.qudao.customer;

import cn.qudao.org.Dictionary;

/** What every subscriber is sorted by (row 76); the values are words of a dictionary that an administrator keeps. */
public enum Feature {
    /** 客户群. */
    GROUP(Dictionary.CUSTOMER_SEGMENT, "customer_segment"),
    /** 消费档次. */
    SPEND(Dictionary.SPEND_BAND, "spend_band"),
    /** 终端类型. */
    TERMINAL(Dictionary.TERMINAL, "terminal"),
    /** 年龄段. */
    AGE(Dictionary.AGE_BAND, "age_band"),
    /** 活跃度. */
    ACTIVITY(Dictionary.ACTIVITY, "activity");

    private final Dictionary dictionary;
    private final String column;

    Feature(Dictionary dictionary, String column) {
        this.dictionary = dictionary;
        this.column = column;
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    /** Where it is kept. */
    public String column() {
        return column;
    }
}
