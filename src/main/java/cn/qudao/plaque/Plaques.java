package cn.qudao.plaque;

import java.util.List;

/** The plaques, for other modules. */
public interface Plaques {

    /** The kind whose plaques say how many stars the outlet has. */
    String STAR = "star";

    /** Writes all in the caller's transaction, by the same rules as those that are issued one by one. */
    void write(List<NewPlaque> plaques);
}
