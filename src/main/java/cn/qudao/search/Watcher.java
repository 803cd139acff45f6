package cn.qudao.search;

import java.util.List;

/**
 * Says which entities the search has to hear of; a bean of this type is all that it takes. It needs no others: the first change after
 * the start asks for it.
 */
public interface Watcher {

    List<Watched<?>> watched();
}
