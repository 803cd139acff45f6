package cn.qudao.imports.domain;

/** Hears how far an import is; called often, from the thread that works. */
@FunctionalInterface
public interface Progress {

    Progress UNHEARD = (step, rows) -> {};

    /** @param rows read so far */
    void at(Step step, int rows);

    /** Named in the bundles as {@code imports.step.<NAME>}. */
    enum Step {
        READING,
        CHECKING,
        WRITING
    }
}
