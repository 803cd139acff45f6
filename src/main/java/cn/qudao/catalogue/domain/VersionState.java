package cn.qudao.catalogue.domain;

/** Named in the bundles as {@code catalogue.version.<NAME>}. */
public enum VersionState {
    DRAFT,
    REVIEW,
    APPROVED
}
