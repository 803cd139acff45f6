package cn.qudao.resource.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.resource.RankingId;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A competition that is over, and in which outlets stand at ranks. */
@Entity
@Table(name = "resource_ranking")
@Unscoped("That a competition was held is no secret; which outlet stands where is scoped")
final class Ranking {

    static final int NAME_LENGTH = 60;

    @Id
    private long id;

    private String competition;
    private LocalDate endedOn;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Ranking() {}

    Ranking(String competition, LocalDate endedOn, LocalDate today) {
        if (!isOver(endedOn, today)) {
            throw RuleViolation.at("endedOn", "resource.ranking.not-over");
        }
        this.id = Ids.next();
        this.competition = Texts.require("competition", competition, NAME_LENGTH);
        this.endedOn = endedOn;
    }

    /** Before its end nobody knows what comes of it. */
    static boolean isOver(LocalDate endedOn, LocalDate today) {
        return !endedOn.isAfter(today);
    }

    long id() {
        return id;
    }

    RankingRow row() {
        return new RankingRow(new RankingId(id), competition, endedOn);
    }
}
