package cn.qudao.responsibility;

import java.util.List;

/** Who has charge of which unit, for other modules. */
public interface Charges {

    /** Writes all in the caller's transaction, for units that are in nobody's charge. */
    void write(List<NewCharge> charges);
}
