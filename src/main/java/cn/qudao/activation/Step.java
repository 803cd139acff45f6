package cn.qudao.activation;

/** The seven steps (rows 80 to 86). */
public enum Step {
    /** 业务开通接口: a door has handed the request in. */
    INTERFACE,
    /** 黑白名单过滤. */
    LISTS,
    /** 业务规则匹配. */
    RULES,
    /** 开通平台识别. */
    PLATFORM,
    /** 发送开通请求. */
    REQUEST,
    /** 支撑平台接口: what the platform answered. */
    ANSWER,
    /** 结果登记及反馈. */
    RESULT
}
