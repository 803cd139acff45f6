package cn.qudao.statistics;

import java.time.YearMonth;

/** The sums by month and day that stand for the records. They follow by themselves within seconds; this is for the impatient. */
public interface RollUps {

    /** Brings every cell that is marked as outdated up to date, and returns when none is left. */
    void catchUp();

    /** Makes all cells of a month anew from the records. */
    void rebuild(YearMonth month);
}
