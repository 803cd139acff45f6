package cn.qudao.knowledge.domain;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface TemplateRepository extends JpaRepository<ArticleTemplate, Long> {

    /** Those for all among them. */
    @Query("select t from ArticleTemplate t where t.spaceId is null or t.spaceId in :spaces order by t.name, t.id")
    List<ArticleTemplate> of(Collection<Long> spaces);

    @Query("select count(*) > 0 from ArticleTemplate t where t.name = :name and t.id <> :self"
            + " and (t.spaceId = :space or t.spaceId is null and :space is null)")
    boolean isTaken(String name, @Nullable Long space, long self);

    @Modifying
    @Query("delete from ArticleTemplate t where t.spaceId = :space")
    void dropOf(long space);
}
