package cn.qudao.resource.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Where an outlet stands in a ranking; it follows the outlet. */
@Entity
@Table(name = "resource_ranked_outlet")
final class RankedOutlet extends ScopedRow {

    @Id
    private long id;

    private long rankingId;
    private long outletId;
    private int ranked;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected RankedOutlet() {}

    RankedOutlet(Ranking ranking, UnitId outlet, Place place, int rank) {
        super(place);
        if (rank < 1) {
            throw RuleViolation.at("rank", "resource.ranking.rank");
        }
        this.id = Ids.next();
        this.rankingId = ranking.id();
        this.outletId = outlet.value();
        this.ranked = rank;
    }

    int rank() {
        return ranked;
    }
}
