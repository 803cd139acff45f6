package cn.qudao.catalogue;

/** How far the roll-out has come in a region (row 62). Named in the bundles as {@code catalogue.phase.<NAME>}. */
public enum Phase {
    /** 第一阶段试点. */
    PILOT,
    /** 第二阶段全面推广. */
    FULL,
    /** 第三阶段深化营销. */
    DEEP;

    public boolean reaches(Phase wanted) {
        return compareTo(wanted) >= 0;
    }
}
