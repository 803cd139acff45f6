package cn.qudao.offer.domain;

/** How far a group-buy offer has come. Named in the bundles as {@code offer.group.state.<NAME>}. */
public enum GroupState {
    DRAFT,
    REVIEW,
    APPROVED
}
