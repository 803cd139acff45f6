package cn.qudao.search;

import java.util.Collection;

/** The log of what has changed, for what is written without entities. */
public interface SearchChanges {

    /** In the transaction of the change, which is found when that is committed. */
    void tell(String source, Collection<Long> rows);
}
