package cn.qudao.resource;

/** What a pool holds (row 64). Named in the bundles as {@code resource.kind.<NAME>}. */
public enum ResourceKind {
    /** 培训资源. */
    TRAINING,
    /** 宣传资源. */
    PUBLICITY,
    /** 设备支撑: 体验终端、演示手机. */
    DEVICES,
    /** 号码资源. */
    NUMBERS
}
