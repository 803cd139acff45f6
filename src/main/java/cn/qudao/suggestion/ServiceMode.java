package cn.qudao.suggestion;

/** The four modes of service marketing (row 97). Named in the bundles as {@code suggestion.mode.<NAME>}. */
public enum ServiceMode {
    /** 主动营销. */
    ACTIVE_MARKETING,
    /** 触发营销. */
    TRIGGERED_MARKETING,
    /** 主动服务. */
    ACTIVE_SERVICE,
    /** 触发服务. */
    TRIGGERED_SERVICE
}
