package cn.qudao.keyarea;

import java.util.List;

/** Writes key areas that come from elsewhere, by the same rules as those that are typed in. */
public interface KeyAreaFeed {

    /** All in the caller's transaction. */
    void write(List<NewKeyArea> areas);
}
