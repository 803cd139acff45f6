package cn.qudao.recommendation;

/** What came of a recommendation. */
public enum Result {
    PENDING,
    SUCCESS,
    FAILED
}
