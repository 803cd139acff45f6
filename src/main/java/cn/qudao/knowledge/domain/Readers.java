package cn.qudao.knowledge.domain;

import cn.qudao.audience.AudienceReaders;
import cn.qudao.audience.Duty;
import cn.qudao.audience.ReaderFilter;
import cn.qudao.audience.ReaderRow;
import cn.qudao.audience.UnitReaders;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.org.UnitRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has confirmed what must be read, unit by unit down to the names; only who may read the article is told. */
@Service
@Requires(KnowledgePermissions.READERS)
@Transactional(readOnly = true)
public class Readers {

    private final ArticleRepository articles;
    private final SpaceSight sight;
    private final AudienceReaders readers;
    private final Clock clock;

    Readers(ArticleRepository articles, SpaceSight sight, AudienceReaders readers, Clock clock) {
        this.articles = articles;
        this.sight = sight;
        this.readers = readers;
        this.clock = clock;
    }

    /** As {@link AudienceReaders.Rates}. */
    public record Rates(ArticleRow article, List<UnitRow> path, UnitReaders all, List<UnitReaders> parts) {}

    /** What is asked for: an article, and the people of a unit. */
    public record Asked(ArticleRow article, UnitRow unit, Duty duty) {}

    /**
     * @param code of the unit; null for where the audience begins, or the post's own
     * @throws NotFound where one of both does not exist for the person, or nobody has to confirm the article
     */
    public Asked asked(long id, @Nullable String code) {
        PlacedArticle found = articles.placed(id)
                .filter(placed -> sight.reads(placed.space()))
                .orElseThrow(NotFound::new);
        Article article = Objects.requireNonNull(found.article());
        Duty duty = MustRead.of(article, found.space());
        return new Asked(article.row(found.space().row(), LocalDate.now(clock)), readers.unit(duty, code), duty);
    }

    /** As {@link #asked}. */
    public Rates rates(long id, @Nullable String code) {
        Asked asked = asked(id, code);
        AudienceReaders.Rates rates = readers.rates(asked.duty, asked.unit);
        return new Rates(asked.article, rates.path(), rates.all(), rates.parts());
    }

    /** In the order of the hierarchy. */
    public Slice<ReaderRow> page(Asked asked, ReaderFilter filter, Portion portion) {
        return readers.page(asked.duty, asked.unit, filter, portion);
    }

    public long count(Asked asked, ReaderFilter filter) {
        return readers.count(asked.duty, asked.unit, filter);
    }
}
