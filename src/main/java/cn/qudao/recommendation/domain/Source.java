package cn.qudao.recommendation.domain;

import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The inbox: what was taken in from where, so that it is taken in once. */
@Entity
@Table(name = "recommendation_source")
@Unscoped("Numbers of other systems, which no screen shows; the record they lead to is scoped")
final class Source {

    @EmbeddedId
    private Key key;

    private long recommendationId;
    private LocalDate businessDay;

    @SuppressWarnings("NullAway.Init")
    protected Source() {}

    Source(Recommendation taken, RecommendationEntry entry) {
        this.key = Key.of(entry);
        this.recommendationId = taken.id().value();
        this.businessDay = taken.businessDay();
    }

    long recommendationId() {
        return recommendationId;
    }

    @Embeddable
    record Key(String source, String sourceId) {

        static Key of(RecommendationEntry entry) {
            return new Key(entry.source(), entry.sourceId());
        }
    }
}
