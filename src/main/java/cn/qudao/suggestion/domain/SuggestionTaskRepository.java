package cn.qudao.suggestion.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SuggestionTaskRepository extends JpaRepository<SuggestionTask, Long> {

    String WANTED = " t.scopeKey between :lo and :hi"
            + " and (:done is null or :done = true and t.doneAt is not null or :done = false and t.doneAt is null)";

    @Query("select t from SuggestionTask t where" + WANTED + " and t.id < :before order by t.id desc")
    List<SuggestionTask> page(long lo, long hi, @Nullable Boolean done, long before, Limit limit);

    /** Counted no further than the limit. */
    @Query("select count(*) from (select t.id as id from SuggestionTask t where" + WANTED
            + " order by t.scopeKey limit :most) c")
    long count(long lo, long hi, @Nullable Boolean done, int most);
}
