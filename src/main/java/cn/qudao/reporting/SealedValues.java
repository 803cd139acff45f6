package cn.qudao.reporting;

/** Reads what a column of {@link Column.Type#SEALED} is kept as. */
@FunctionalInterface
public interface SealedValues {

    /** As everybody may see it. */
    String masked(byte[] sealed);
}
