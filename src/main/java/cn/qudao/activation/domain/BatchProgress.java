package cn.qudao.activation.domain;

/**
 * How far a batch has come, in lines (R1).
 *
 * @param waiting not asked for yet
 * @param refused by a list or a rule
 * @param open asked for, and without a result
 */
public record BatchProgress(long total, long bad, long waiting, long refused, long open, long succeeded, long failed) {

    public boolean isDone() {
        return waiting == 0 && open == 0;
    }

    public double share() {
        return total == 0 ? 1 : (double) (total - waiting - open) / total;
    }
}
