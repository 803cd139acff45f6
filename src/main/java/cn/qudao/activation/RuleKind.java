package cn.qudao.activation;

/** What a rule looks at. */
public enum RuleKind {
    /** 每日重复推荐 (row 90): how often a day the product may be recommended to the same number, failures left out. */
    REPEAT_DAY,
    /** 每月重复推荐 (row 90): the same for the month so far. */
    REPEAT_MONTH,
    /** 用户特征 (row 82): whom a product is for, by what the data mart says of the number. */
    ELIGIBILITY,
    /** 业务互斥 (row 82): two products of which a number has one at most. */
    CONFLICT
}
