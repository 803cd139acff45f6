package cn.qudao.activation;

/** What a platform is to do, as the items of TMF622 have it. Named in the bundles as {@code activation.action.<NAME>}. */
public enum OrderAction {
    /** The product begins: an activation. */
    ADD,
    /** What an activation began ends. */
    DELETE
}
