package cn.qudao.responsibility;

import java.util.List;

/** The work standards, for other modules. */
public interface WorkStandards {

    /** Writes the first standard of a role and publishes it; leaves a role that has one. */
    void publishFirst(String role, String title, List<String> items);
}
